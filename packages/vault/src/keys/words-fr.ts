// 2048 plain French words of our own choice, of four to eight letters, told apart by their first four, none of them about law, papers, force or harm.
// The order is part of the format: never change, add or take out.
const words = `
abeille aborder abricot absolu abysse acacia acajou accent accord achever acier acrobate acte adapter addition adieu admirer adopter adresse aérer
aérien affiche agenda agile agir agiter agneau agrafe agrément agrume aider aigle aiguille aile ailleurs aimant aimer airelle ajout ajuster albatros
album alcôve alerte algèbre algue aligner aliment aller alliage allumer alouette alpaga alphabet alpin alterner altitude alvéole amande ambiance ambre
amener amical amitié amorce ample ampoule amuser analyse ananas ancêtre ancien ancolie ancre ânesse aneth angle anguille animer anis année annonce
annuel anorak antenne antilope août apaisé aplomb appel applique apport apprenti appui aquarium arachide araignée arbuste arcade archer ardoise aréna
argenté argile armoire arnica arôme arpège arranger arrêt arriver arrosoir article aspect asseoir assiette astre astuce atelier athlète atlas atome
atout attendre attirer attrait aube audace aulne aurore auteur autobus autruche auvent avance avenir averse aviateur avion aviron avis avoine avril
azalée azur babiole bagel baguette baie baignade bain balai balcon baleine balise balle bambou banane banc bandeau banjo bannière banquise baobab
barbe barème barque barrage bascule base basket bassin bateau bâtir bâton batterie baume bavoir bazar beau bêche bégonia beignet belette bélier bémol
bénéfice berceau béret berge bernache besogne beurre bibelot bidon bienvenu bijou bilan billet binette biologie biscuit bison bistro bivouac blague
blaireau blanc blason bleu blizzard bloc blond blouse bobine bocal bohème boire bois boîte bonbon bondir bonheur bonjour bonnet bonsoir bord boréal
bosquet bosse botte boucle bouée bouger bouillon bouleau bouquet bourg boussole bouton bowling bracelet branche bras bravoure brebis bref bretelle
bricoler bridge briller brin brioche brique brise brochet broder bronze brosse brouette brownie bruit brume brun bruyère bûche budget buffet buis
bulbe bulle bureau burin buse buvette cabane cabinet câble cabri cacao cactus cadeau cadre café cagette cahier caille caisse calanque calcul calepin
calice calme caméra camion camper canal candeur caneton canicule cannelle canot cantine canyon capable capeline capitale caprice capsule capuche
carafe caribou carmin carnet carotte carpe carreau carton cascade casque cassis castor causer cavalier caverne caviar cèdre ceinture célèbre central
cercle céréale cerfeuil cerise certain chacun chaise chalet champ chant chapeau charme chaton chaudron chemin chêne chercher cheval chic chien chiffre
chimie chiot chocolat choix chorale chose chou chrome chute cidre ciel cigale cigogne cime cinéma cinq cintre cirage circuit cirque ciseaux citadin
citron clair clarté classe clavier clef clémence cliché climat cloche cloison clôture clou clown cocasse coco code cœur coffre coiffeur coin colibri
colle colombe colvert colza combler comète commode compas comté concept condor confier conifère conseil conte copain copeau copie coquet corail
corbeau cordon cormoran corniche corolle correct cortège cosmos costume coteau cotillon coton coucou coudre couette couleur couplet courbe cousin
coutume couver crabe craie cran crapaud cravate crayon créatif crème crêpe creuser crevette crinière criquet cristal crocus croire croquis croûton
crudité cube cueillir cuillère cuire cuisine cuivre culotte culture cumin curcuma curieux curry cuve cycle cygne cylindre cymbale cyprès dahlia daim
dallage damier danse date dauphin débat début décade décider déclic décor décrire dédale dédier défilé degré déguster déjà déjeuner délice delta
demander demeure demi dense dentelle départ déposer depuis dernier désert dessin destin détail détendre détour deux devant devenir deviner devoir
diadème dialogue diamant diapason dictée dièse digital digne digue dindon dîner diplôme dire diriger discret disposer disque distance divan divers
diviser dizaine docile docteur doigt domaine dôme donner dorade doré dormir dose dossier double douceur doux douze doyen drap drôle dune durable durer
duvet ébauche ébène éblouir éboulis écaille écart échange échelle écho éclat éclipse éclore écluse école économe écorce écouter écran écrit écrou
écuelle écume écureuil édifice éditeur édredon effacer effet efficace effort égal égayer élan élargir électron élégant élément éléphant élève ellipse
éloge émail emballer embellir emblème embrun émeraude émeu émission émotion emporter encart encens enclos encoche encre endive endroit énergie enfance
enfiler engrais énigme énorme enrichir enseigne entendre entier entracte envie envol épagneul épais épatant épaule épeler épervier épice épilogue
épinard épisode éplucher éponge époque équerre équipe érable escale espace espérer espiègle espoir esprit esquisse essai essence essor essuie estimer
estragon étable étage étaler étamine étang étape étau éteindre étendre éternel étirer étoffe étoile étonner étourdi étrenne étrier étroit étude étui
éveil éventail évident évier évoluer exact excuse exemple exercice exister exotique expédier explorer exposer exprimer exquis extrait fabrique
fabuleux façade facette facile façon facteur fagot faire faisan faîte falaise fameux famille fanfare fanion faon farce farfelu farine faste faucon
faune fauteuil fauvette faveur favori fécond fécule féerique félin fenêtre fenouil fermier ferry fertile festif fêter feuille feutre février ficelle
fiche fiction ficus fidèle fier fignoler figure filet film finale finesse finir fiole fixer fjord flacon flair flamme flanc flèche fleur flexible
flocon floral flot fluide flûte foin foire fonction fonder fontaine football forêt forgeron format fortune fossile fougère fouiller foule four foyer
fraction frais frange frégate frémir frêne frère fresque friand friche frigo frise frite froid fromage fruit fuchsia fugace fugue furet fusain fuseau
futaie futé futur gabarit gagner gain galant galet galop gamelle gamin gamme gant garage gare garnir garrigue gâteau gauche gaufre gazelle gazon geai
géant gelée gemme genêt génial genou genre gentil géode géologue géranium gerbille germer geste geyser gibbon gilet ginkgo girafe girolle gîte givre
glace glaïeul glisser globe gloire glouton glycine gnome gnou gobelet goéland golfe gomme gondole gonfler gong gorille gouache gourde gousse goût
goyave gracieux gradin graine grand graphe gratuit gravier grèbe grelot grenier grillon grimper griotte gris grive grotte groupe gruau grue gruyère
guêpe guéridon guichet guide guimauve guitare gymnase habile haie hall halte hamac hameau hangar hanneton hareng harfang haricot harmonie harpe hasard
haut havre hélice henné herbe hérisson hermine héron hêtre heureux hibiscus hibou hier hilarant histoire hiver hobby hockey homard honnête honorer
horizon horloge hôte hotte houmous housse huard hublot huile huître humain humble humide humour humus husky hutte hymne iceberg icône idéal idée igloo
igname iguane image imiter immense immobile impair imprimer indice inédit infini informer infuser initial innover inscrire insecte inspirer instant
intact intérêt inventer invité iode iris ironie ivoire jachère jacinthe jade jadis jaguar jaillir jalon jambon janvier jardin jarre jasmin jatte jaune
jetée jeton jeudi jeune jockey joie joli jonc jongler jouet journal jovial joyau joyeux jubilé judo juillet juin jument jungle jupe juste juteux kaki
kayak kermesse kilo kilt kimono kiosque kiwi klaxon koala label labour labrador lacet lagune laine laitue lama lamelle lampe lancer lande langage
lanterne lapereau lapin large lasagne latitude latte laurier lavabo lave layette leçon lecteur léger légume lémurien lent léopard lessive leste lettre
lever levier lévrier levure lexique lézard liane libre lichen liège lien lierre lieu lièvre ligne lilas limace limite limonade limpide linge linotte
lion liquide lisière lisse liste litre littoral livre local loge logique logo loin loir loisir longueur loquet loriot losange loterie lotus louange
louche louer loupe loutre loyal lucarne luciole ludique lueur luge luisant lumière lunaire lundi lunettes lupin lustre luthier lutin lutrin luxe
luzerne lycée lynx lyre macaron machine maçon magasin magenta magie magnolia maillet main mairie maïs majeur malice malle mammouth manche manger
manière manoir mansarde manteau maquette marais marbre marché mardi marée marge marina marmite marque marron mars martinet mascotte massif matelas
matinal mauve maxime méandre mèche médaille médina méduse meilleur mélange mélèze melon mémoire mener menhir menthe menu merci meringue merle mérou
mésange mesure métal météore méthode métier métro meuble meule meunier miche micro midi miel miette mieux mignon mijoter milieu mille mimer mimique
mimosa mince minéral minuit mirage miroir mission mitaine mixte mobile mode module moelleux moineau mois moitié moka mollet moment monde moniteur mont
monument morceau morille morse mosaïque moteur motif motte mouchoir mouette moufle moulin mousson moutarde moyenne muffin muguet multiple muraille
mûrir murmure muscade musée musique mutuel myosotis myriade myrtille mystère mythe nacre nager naïveté nappe narcisse narrer narval natal natte nature
nautique navet navire neige nénuphar neuf neutre neveu niche nickel nièce niveau noble noisette noix nomade nombre nord normal note notice nougat
nouille nounours nourrir nouveau novembre noyau nuage nuancé nuée nuit numéro nylon oasis objet oblique observer obtenir obtus occasion occuper océan
ocre octave octobre odeur odorant œillet œuvre offrir ogive oignon oiseau okapi olive ombrage oméga omelette oncle onctueux onde ongle onze opale
opaque opéra opossum option orage oral orbite orchidée ordre oreiller orfèvre orgue origan orme orner orque orteil ortie oseille oser osier otarie
ouate oublier ouest ourlet ours outil ouvert ouvrir ovale oxyde oxygène pacane pagaie page pagode paille pain paire paisible palais palette palier
palmier palourde palpable pampre panache pancarte panda panier panneau panorama pantalon paon papaye papillon paprika paquet parade parc pareil parfum
parler parole parrain parsemer partie parure passer pastel patate patin patte paume pause pavé pavillon paysage pêche pédalo peigne peindre pelage
pélican pelle pelouse peluche pencher pendule péniche pensée pente pépite percher perdrix période perle perruche persil peser pétale petit pétoncle
pétrir pétunia peuplier phare phénix photo phrase physique piano pichet picoter pièce pierre piéton pieuvre pigeon pignon pilier pilote piment pinceau
pinède pingouin pinson piocher pionnier pirogue piscine pistache pivert pivoine pizza placer plafond plage plaisant planche plaque platane plein plier
plissé plombier plonger pluie plume poche poêle poème poésie poète poids poignée point poireau poisson poivre poli pollen pompier ponctuel poney pont
popcorn porche portail poser position potage poterie pouce poulet pourpre pousser poutre pouvoir prairie praline pratique préau précis préface prélude
premier prénom préparer présage prévoir prime prince prisme prochain produire profil progrès projet prompt propos prose prouesse proverbe prudent
prune public puiser puits pulpe puma pupitre purée puzzle pyjama pylône pyramide quand quartz quatrain question quête quiche quiétude quille quinoa
quiz rabot racine raconter radar radeau radio ragoût rail rainette raisin ramasser ramener rampe ramure rang râpe rapide rapport raquette rare
rassurer raton ravi rayon rayure réalité rebond récent réchaud récif récolte recueil redire réel refaire reflet refrain regarder région règle régulier
reine réjouir relais relief reluire remblai remise remorque remplir remuer renard renfort renne rénover rentrer repas repère réponse reprise requin
réseau résine résolu respect ressort rester résumé retenir retour réunion réussir rêver revue rhubarbe riche rideau rieur rigolo rimer rincer risotto
rivage rive rivière robe robinet robuste rocade rocher rodéo roitelet roman rond roquette rosée rosier rotin rotonde roue rouget rouler route roux
royal ruban rubis ruche ruelle ruisseau rumeur rural rustique rythme sable sabot sacoche safari safran saga sagesse saisir salade salé salière salle
salon saluer samba samedi sandale sanglier santal saphir sapin sarcelle sardine sarrasin satiné sauce saule saumon savane savoir saxo saynète scarabée
scène schéma science scinder scooter score séance seau sécateur second section seigle seize séjour selle semaine semer semis semoule sens sentir sépia
sept séquoia serein série serre serval sésame session seuil sève siècle sieste siffler signer silence sillon silo simple sincère sirop sittelle situer
sketch skipper slogan sobre social socle sodium sofa soir solaire soleil solfège solide solo solstice sommet sonate songe sonnerie sonore soprano
sorbet sort sosie soucoupe souder souffle souhait soulever soupir source souvenir spacieux spatial spécial sphère spirale sport square stable stade
stage station steppe sterne store strie strophe studio style suave subtil succès sucre suite suivre sujet sumac superbe support surface suricate
surprise survol sushi swing syllabe symbole synonyme syntaxe système tableau tabouret tache tact taïga tailler talent talon talus tambour tamis tandem
tango tante tapioca tardif tarte tasse taupe taureau taxi teinte tempo tenaille tendre tenir ténor tente terme terrasse têtard tête texte théâtre
théière thème théorie thermos thon thym tibia tiède tiers tige tigre tilleul timbre timide tiroir tisane tissu titre toast toboggan tofu toile toit
tomate tome tonalité tonique tonneau topaze topo torchon torrent tortue total toucan touffu toundra toupie tourte tracer traduire train trajet trame
tranche trapèze travers trèfle treize tremble trente trépied trésor triangle tricot trier trille trio triplet triton troène trois trombone tronc
tropical trottoir trousse truffe truite tube tuile tulipe tunnel turban tutu tuyau tweed type ukulélé union unique unir unité univers urbain usage
usuel utile utopie vacances vague vaisseau valable valeur valise vallée valoir valser valve vanille vanneau vapeur varié vase vaste vedette végétal
véhicule veille veine velours vendange venir vent verbe verdir verger verrier verset vertu verveine veston viaduc vibrer victoire vidéo vigilant
vigneron vigogne vigueur ville vinaigre vingt violet virage virée virgule visage viseur vision vital vitesse vitrail vivace vivier vivre vocal vœu
voguer voici voie voile voir voisin voiture volant volcan volet volière voltige volume vouloir voûte voyage voyelle vrai wagon wallaby wapiti yack
yaourt yeuse yoga yogourt zèbre zélé zénith zéphyr zeste zigzag zinc zircon zone
`

/** The French words of passphrases and of key words: 2048 of them, eleven bits each, in the order of their letters without accents. */
export const frenchWords: readonly string[] = words.trim().split(/\s+/)
