// 2048 plain French words of our own choice, none of them about law, papers, force or harm. The order is part of the format: never change, add or take out.
const words = `
abeille aborder abricot abricoté abysse acacia acajou accent accepter accord accordéon accueil achat acheter acier acrobate acte acteur adage admirer
adresse affable agenda agile agir agneau agrafe agrément agrume aider aigle aiguille aimable aimant airelle aisance aisé ajout ajouter albatros album
alcôve alerte algèbre aller alliage allumer allumette alouette alpaga alphabet alpin altitude alto amande ambiance ambre ami amical amitié amorce
ample ampleur ampoule anagramme analyse ananas ancien ancre âne ânesse aneth angle animer anis année annonce annoncer annuel anorak antenne antilope
apaisé apiculteur appel appeler applaudir applique apport apporter apprendre appui arbuste archer archipel architecte archive ardoise aréna argent
argenté armoire arôme arpège arranger arriver arroser arrosoir art artichaut article artisan artiste aspect asperge aspirateur asseoir assidu assiette
astral astre astronaute astuce atelier athlète atlas atome atout attendre attentif attrait aube aubépine auberge aubergine audace aulne aurore autobus
automne autonome autoroute autruche auvent avance avancer avenir aventure avenue averse avion avis avoine azalée azur bagel baguette baie baignoire
balai balance balayer balbuzard balcon baleine ballade balle bambou banane banc bandeau banjo bannière banquise baobab barème baril barque bascule
basilic basket bassin bateau bâtir bâton batterie bavard bavarder bazar beau bécasse bégonia beignet belette bélier bémol bénéfice berceau bercer
berceuse béret berge bernache besogne betterave beurre bibelot biche bichon bicyclette bidon bienvenu bijou bilan billet binette biscotte biscuit
bison blague blaireau blanchir bleu bleuet bleuté blizzard blond blouse bobine bocage bocal bois boîte bol bonbon bondir bonheur bonnet bord boréal
bosquet bouc bouchée boucle boucler bouée bouger bougie bouilloire bouillon boulanger bouleau boulevard bouquet bourg bourgeon boussole bouteille
boutique bouton bouvreuil bracelet branche bravoure brebis bref bribe bricoler bricoleur brillant briller brin brioche brique brise brochet brocoli
broder brodeuse bronze brosse brosser brouette brownie bruine bruit brume brun bruyère buffet buis buisson bureau buse but cabane cabinet câble cabri
cacao cactus cadeau cadence cadran cadre café cagette cahier caille calanque calcul calculette calendrier câlin calme caméléon camélia caméra camion
camper camping canal canapé canard canari candeur candide caneton canevas canne canneberge cannelle canot canyon cap capitaine capitale caprice
capuche capucin capucine caractère carafe caramel caravane cardamome caresse caribou carmin carnet carotte carpe carreau carrefour carrousel carton
cascade casque casquette casserole cassis castor cathédrale causer caverne cèdre ceinture central cerceau cercle cerfeuil cerise certain chaise chalet
chaleur chalumeau chamois champ chance chandail chandelle chanson chant chanteur chantier chapeau chapelle chapelure chapitre chardon chariot charmant
charme châtaigne château chaton chaudron chauffeur chaussette chaussure chemin cheminée chemise chêne chenille chercher cheval chevalet chèvre
chevreuil chic chien chiffre chiot chocolat choisir choix chorale chose chou chouette chrysalide chute ciboulette ciel cigale cigogne cime cinéma
cintre cirque ciseaux citron citrouille clafoutis clairière clarinette clarté clavier clef clémentine cliché cligner climat cloche clou clown cobaye
coccinelle coco cœur coffre coiffer coiffeur coin colibri colle collège collier colline colombe colonne colorier colvert colza comédie comédien comète
commode compas complet compote compter comptine comptoir concept concert concombre concret condor conduire confier confiture conseil console conte
content conteur contour copie copier copieux coq coquelicot coquet coquille corail corbeau corbeille corde cordial cordon cordonnier coriandre
cormoran corniche cornichon correct cortège cosmos coucou coudre couleur couloir coup couper couplet courage courant courbe coureur courgette courir
courrier court courtois couscous cousin coutume couturière couver couvercle coyote crabe crapaud crayon crayonné créatif crème crémeux crêpe
crépuscule creuser crevette criquet cristal crochet crocus croire croisement croiser croisière croissant croquant croquis croûton cruche crudité
cueillir cuillère cuire cuisinier cultiver culture cumin curcuma curieux curiosité curry cuve cycle cycliste cygne cymbale cyprès dahlia daim danse
danseur date dauphin début décade décider décor décorer découvrir décrire défilé degré déguster délicat délice délicieux delta demander démarrer dense
dentelle déposer désert dessert dessin dessiner destin détail détour devenir deviner devinette devoir dévoué diagramme dialogue diapason dictée dicton
digne dinde dindon dire direct diriger discret disque distance distinct divan divers diviser dizaine docile domaine dôme don donner dormir dose
dossier double doux doyen drap drapeau droit dune durable durer dynamique ébène ébéniste écarlate écart échalote échange écharpe échelle écho éclair
éclaircie éclat éclatant éclipse éclisse écluse école écorce écouter écran écrevisse écrire écrit écrou écuelle écume écureuil éditeur effacer effet
effort égal églantine église élan élancé élastique élégant élégie élément éléphant élève élever éloge emballer embellir emblème embrun émeraude émeu
emploi emporter encadré encadrer encart encre endive énergie enfiler énigme enlacer énorme enseigne ensemble ensemencer entendre entier entonnoir
entracte enveloppe envie envol envoyer épagneul épais épeler épervier épice épilogue épinard épingle épisode éplucher éponge époque équerre équipe
érable escabeau escale escalier escargot espace espérer espiègle espoir esprit esquisse essai essayer essence essor essuie estragon esturgeon étage
étagère étang étape étau été éteignoir éteindre éternel étiquette étirer étoffe étoile étourneau étroit étude étudiant étudier étui eucalyptus éveil
éveiller éventail évident exact excuse exemple exercice exister exploit explorer expo exprimer exquis extrait fabriquer façade facette facile facteur
faisan fait falaise fameux famille fanfare fanion fantaisie faon farce farcir farine faucon fauteuil fauvette faveur fécond fée fenêtre fenouil
fermier ferry festif festival fêter feuillage feuille fiable ficelle fiction ficus fidèle fier figure filet film finale finir fixer fjord flair
flamant flamme flanc flâner flèche fleur fleurir fleuriste fleuron fleuve flocon floral flot flotter fluide flûte foire fonder fondue fontaine force
forêt forgeron format former formule fougère fougueux fouiller foulard foule four fourchette fourmi foyer fraction frais fraise framboise fredonner
frémir frêne fresque frigo fromage fuchsia fugue fusain futaie gageure gain galant galaxie galerie galet galette gant garage garder gardien gare
garnir garniture garrigue gaufre gazelle geai gel gelée généreux genêt genévrier génial gentil géologue géranium gerbille geste geyser gibbon
gingembre ginkgo girafe gîte givre glace glacier glaçon glaïeul glisser globe gloire glycine gnou gobelet goéland golfe gomme gondole gonfler gong
gorge gorille gouache gourde goût goûter goutte goyave gracieux grade gradin graine grammaire gramme grand grandir grange granit granola graphe
gratuit graveur gravier grèbe grelot grenade grenier grenouille grillon grimper gris grive groseille grotte groupe grue guépard guêpe guide guirlande
guitare habile habiller habiter habitude habituel hall halte hamac hameau hangar hardi hareng harfang haricot harmonie hasard haut hauteur herbe
hérisson hermine héron hêtre heureux hibiscus hibou hippocampe hirondelle histoire historien hiver homard honnête honneur horizon horloge hortensia
hôtel hotte houmous housse huard huile huître humble humide humour husky hymne icône idéal idée idiome iguane image imaginer imiter immense immeuble
impala imprimer indice indigo inédit infini informer ingénieur installer instant intact intérêt intrigue intuition inventer invité itinéraire ivoire
jacinthe jade jaguar jambon jardin jardiner jardinière jarre jasmin jatte jaune jetée jeton jeu joie jonc jonction jongler jonquille jouet joueur
journal journée jovial joyeux jubilé juillet juin jumelles jument jupe jus juste kaki kangourou kayak képi kilo kiosque kiwi klaxon koala labrador lac
lagune laine laitue lama lamantin lampe lampion lancer lande langouste lanterne lapereau laps large largeur lasagne latitude laurier lavabo lavande
lave leçon légende léger légume lémurien lent lentille léopard lettre levier levure lexique lézard liaison libellule libraire libre lichen lieu lièvre
lilas limace limite limpide linge lion lisière lisse lit littoral locomotive logique logo loir loisir longueur loriot lotus louche louer loupe loutre
lucarne luciole ludique lueur luge lumière lumineux lunaire lunettes lupin lustre luthier lutrin luzerne lycée lynx lyre macareux macaron machine
maçon magenta magicien magie magnolia maillet mairie maïs maison maître majeur majuscule malice manche manchot mandarine manège manger mangue manière
manoir manteau maquette marais marbre marée margarine marguerite marina marmelade marmite marmotte marron martinet mascotte mât matelas matelot
matinal mauve maxime mécanicien médaille médina méduse mélange mélèze mélodie melon mémoire ménagerie mener menthe mention menu menuisier mer merci
meringue merle mérou merveille mesure métal météore méthode métro meuble meunier midi mignon milieu mimer mimosa mince minuit minuscule minute
mirabelle miroir mission mitaine mobile mode moderne modeste module moelleux moineau moka moment mont montagne monter monument morceau morse motif
mouette moufle mouflon moulin mousson moutarde mouvement moyenne muffin muguet mulet multiple mûrir murmure musaraigne muscade musée musette musical
musicien musique myrtille mystère mythe nacre nager naïveté nappe narcisse narval nature navet navette navigateur navire nectarine neige nénuphar net
neuf nid niveau noble noisette noix nom nombre nommer normal note notice notion nougat nouille nourrir nouveau nouvelle nuage nuancé nuit numéro oasis
objet obtenir océan ocre octave œillet œuvre offrir oiseau okapi olive olivier omelette onde opale opéra opossum opportun optimal option orage orbite
orchestre orchidée ordre oreiller orfèvre orgue origami origan original origine orme orner ortie oseille oser otarie oublier ouest ourlet ours oursin
outil ouvert ouvrage ouvrir oxygène pacifique pagaie page paire paisible palais palmier palourde palpable panda panier panneau pantalon panthère
pantoufle papaye papillon paprika pâquerette parade parapluie parasol paravent parc parchemin paresseux parfait parfum parler parole parrain partage
partie parvis pas passager passer passerelle passion passoire pastel pastèque patate patience patient patin patineur patinoire pâtisserie pâtissier
pause payer paysage pêche pêcheur peigne peindre pélican pelle pelouse peluche pendule péniche péninsule pensée pente percher perdrix période perron
perroquet perruche persil pervenche peser pétale pétillant petit pétoncle pétrir pétunia peuplier phare pharmacie phoque photo phrase pianiste piano
pichet pièce pierre pieuvre pigeon pile pilote piment pin pinceau pingouin pinson piocher pionnier pipeau piqûre piscine pissenlit pistache piston
pivert pivoine pizza placard placer placide plafond plaisant plaisir planche planète planifier planter plaque platane plateau plein plier plombier
plonger pluie poêle poésie poids poignée point poireau poisson poivre poivron poli pompier ponctuel poney popcorn populaire porcelet porche portail
portion portrait poste postulat potage potentiel poterie potier potiron poulain poulet poulie pourpre pousser poussin pouvoir prairie praline pratique
préau précieux précis préface prélude prendre prénom préparer présage présent presser prêt prêter primaire prime primevère printemps prix processus
produire professeur profil profond progrès projet promenade prompt propos propre prose prospère proverbe prudent prune pruneau public puiser puissance
puma pupitre pur purée putois puzzle pyjama quai quartier quartz quatrain question quête quiche quille quinoa quiz quota quotidien racine raconter
radio rafale rail raisin rallye ramasser ramener ramure randonnée rang rapide rassurer ravi rayonnant récent recevoir réchaud récif réciter récolte
recueil rédaction réel reflet refrain regarder région registre règle réglisse régulier relais relief relieur reliure remblai remède remercier remise
remorque remplir renard renfort renne rentrer repas repère répéter répondre réponse reprise résolu respect ressentir ressort rester résumé retenir
réunion réussir rêver rhinocéros rhubarbe rideau rieur rigolo rincer risotto rivage rivière riz robe robinet robuste rocade rocher roitelet roman
romancier romarin ronce rond rondeau roquette roseau rosée rosier rossignol rouget rouler route royal ruban rubis ruelle ruisseau rumeur rural rythme
sabot sacoche safran saga sagesse saisir salade salamandre salé salière salon salopette saluer samba sandale sandwich sanglier saphir sapin sardine
sarrasin satiné sauce saumon sauter sauterelle savane savoir savourer scarabée sceau scène sculpteur sec sécateur seigle semaine semer semoule sens
sentir sépia séquoia serein série sérieux serval serviette servir sésame sève siffler signer silence sillage sillon simple sincère sirop sittelle
sketch ski skieur slogan sobre socle sofa solaire soleil solide soliste sommet sonate songe sonnerie sonnette sonore sorbet sort sortir soucoupe
souffle souhait soulever soupir souple source souriant sourire souris spacieux spatial spatule spectacle spirale splendide sportif square stable stade
station sterne strophe studio style subtil succès sucre sucrier sud suivre sujet superbe suricate surligneur surprise sushi syllabe symbole sympa
symphonie synonyme syntaxe système tableau tablette tablier tabouret tact taïga tailler taillis talent tambour tamia tango taper tapioca tardif tarte
tartine tasse taupe taureau taxi technicien teinte télescope tempéré tempo tenaille tendance tendre tenir tentative terme terminer terrasse têtard
texte thé théâtre théière thème théorie thon thym tiède tige tilleul timide tirelire tisser tisserand tissu tofu toit tomate tomber tonalité tonique
tonneau tonnerre topaze toque torchon tordu torrent tortilla tortue total toucan touffu toundra toupie tourner tournesol tourte tourtière tracer
tracteur tradition traducteur traduire train trajet trame tramway tranquille trapéziste traversée trèfle tremble tremper trépied trésor triangle
tricot tricoter trier trille trio triomphe triplet triton troène trombone trompette tronc tropical tropique trottoir trousse trouvaille trouver truffe
truite tulipe tunnel turquoise tuyau typhon unique unir unité univers urbain urne usage ustensile utile vacances vache vague vaisselle valeur valise
vallée vallon valser valve van vanille vannier varié vase vedette veilleuse veine velours velouté verdir verger verglas vermeil verrier versant verset
version vertu verveine viaduc vibrer victoire vidéo vif vigilant vigneron ville vinaigre violet violette violon violoniste virée virgule vision
visiter vital vitesse vitrail vitrine vivace vivant vivier vocable vœu voguer voile voisin voiture volant volcan volée volume voyage voyageur voyelle
vrai vue wagon wallaby wapiti yack yaourt yoga yogourt zèbre zélé zénith zéphyr zone zoo
`

/** The French words of passphrases and of key words: 2048 of them, eleven bits each, in the order of their letters without accents. */
export const frenchWords: readonly string[] = words.trim().split(/\s+/)
