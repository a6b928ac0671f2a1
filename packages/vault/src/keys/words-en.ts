// 2048 plain English words of our own choice, none of them about law, papers, force or harm. The order is part of the format: never change, add or take out.
const words = `
accent accept achieve acorn acrobat acrylic active actor add admire agile agree aim airport album alder alert alley almond alpaca alphabet amber ample
amusing anchor ancient angle announce annual answer ant antelope anthem anthology appear appetite applaud apple apply apricot apron arch architect
arctic arena armchair aroma arrange arrive artful artichoke artist ask asparagus aspen assemble assist aster astronaut athlete atlas atom attic author
autumn avenue avocado award awning azure backpack badge badger badminton bagel bake bakehouse baker bakery balance balanced balcony ball ballad ballet
balloon bamboo banana bank banner barber barge bark barley barn barrel baseball basement basic basil basin basket basketball bathtub baton bay beach
beacon beagle bean bear beauty beaver bed bee beet beetle begin beige belief bell bench bend berry bicycle billiards binder biography birch bird
birthday biscuit bison blanket blend blender bloom blossom blue blueberry bluff boat bobcat boil bold bolt bonus book bookcase boot borrow botanist
bottle bottom boulder boulevard bounce bouquet bowl bowling box bracelet bracket brain branch brass brave bravo bread breeze breezy brick bridge brief
briefcase bright bring brisk broad broccoli bronze brook broom broth brownie brush bubble bubbly bucket buckle build builder bumblebee bun bundle
bunny burrow bus busy butter butterfly butternut button cabbage cabin cabinet cable cactus cafe calendar calf call calm camel camera campus canal
canary candid candy canoe canopy canter canvas canyon cap capital captain caption caramel caravan cards careful cargo caribou carnival carousel
carpenter carpet carrot carry cart carton carve cashew cashier cast castle casual catch category cathedral cave cedar ceiling celebrate celery cellar
century cereal chair chalk chance change chapel chapter charm charming chart chat cheer cheerful cheese cheetah chef cherry chess chest chestnut chick
chicken chickpea chili chilly chimney chipmunk chive chocolate choice choir choose chop chord chorus cinema cinnamon circle circus citation citrus
city clam clamp clarity classic clay clean clear clever cliff climate climb climbing clinic clock closet cloth cloud cloudy clove clover clown club
clue coach coast cobalt cocoa coconut cod coffee collage collar collect college colour colourful colt column comb combine comedy comet comfort comfy
comma common compact compare compass complete compose composer concept concert condor conductor cone contest context cook cookie cool copper copy
coral cork corn corner costume cosy cottage couch count counter courage course courtyard cousin cover cow coyote cozy crab cracker cradle craft
cranberry crane crate crayon cream creamy create creative credit creek crepe cricket crimson crisp crocus croissant cross crossing crossword crow
crumb crust crystal cub cucumber cultivate culture cup cupboard cupcake cure curious curly curry curtain curve cushion custard custom cycle cycling
cyclist cypress daffodil dahlia daily daisy dance dancer dandelion dapper daring darts data date dawn daylight decade decide decorate deep deer degree
delicate delight deliver delta dense depart depot describe desert design designer desk dessert detail device dew diagram diamond diary dig digit dill
dimple diner dingo dinner direct direction disc discover discovery dish distance distant district dive diver divide diving dock dolphin dome dominoes
donkey donut doodle door doorbell doormat double dough dove downtown dozen draft dragonfly drama draw drawer dream dreamy dresser drift drill drive
drum drummer dry duck duckling dumpling dune dusk dustpan eager eagle early earn earth easel east easy echo eclipse edge editor eel effort egg elbow
elect elegant element elephant elevator elk elm embark emblem emerald emu endless energy engineer enjoy enter envelope episode equal equator eraser
essay estuary even evening event evergreen exact examine example exchange exhibit expert explain explore explorer express fable fabric fact fair
falcon fame family famous fan fancy farm farmer fast fasten faucet fawn feather feature feed fencing fennel fern ferret ferry festival festive fetch
fiction fiddle fiddler field fig figure fill film finch find fine finish fir firefly firm fish fishing fitness fjord flag flair flamingo flannel flap
flashlight flat flavour flax fleet flint float florist flounder flour flow flower fluffy flute fly foal focus fog fold folder foliage follow fondue
font football forest forge fork form formula fortune fountain fox fraction frame freedom fresh fridge friend friendly frisbee fritter frog frost
frosty fruit fudge full funnel funny furnace future fuzzy gadget galaxy gallery gallop garage garden gardener garlic gate gather gazebo gazelle gecko
genius gentle geologist geranium gerbil gesture geyser giant gibbon gift ginger giraffe give glacier glad glade glance glass glazier gleaming glider
glitter globe glossy glow glue gnu goalie goat goblet golden goldfish golf gondola good goose gopher gorilla gossamer graceful grain grammar grand
granite granola grape graph grasp grass grateful gravel gravity gravy great green greet grey grin group grouse grove grow guava guess guide guitar
gulf guppy gurgle gust gymnastics habit hail half hallway hammer hammock hand handle hangar hanger happy harbour hardy hare harmony harp harvest hat
hatch hawk hazel hazelnut headline healthy hear heart hearty heather hedge hedgehog height helicopter hello helmet help helpful hemlock hen herb
heritage hero heron herring hibiscus high highway hike hiking hill hinge hint hippo historian history hobby hockey hold holiday hollow holly honest
honey honour hop hopeful horizon hornet horse hose hotel hound hour house hover huge hum humble humid humour husky hyacinth ibex iceberg icicle icing
icy idea ideal iguana image imagine improve impulse index indigo inkwell inlet inn insight inspire instrument interest invent inventor invite iris
iron island isthmus item ivory ivy jackal jacket jade jaguar jam jar jasmine jelly jellyfish jet jeweller jigsaw jingle jockey jogging join joke jolly
journal journey joy joyful jubilee judo jug juggle juggler juice jump junction jungle juniper kale kangaroo karate kayak keen ketchup kettle key
keyboard khaki kickoff kilogram kind kindness kingdom kiosk kitchen kite kitten kiwi knead knit knob know koala label lacrosse ladder ladle ladybug
lagoon lamb lamp land lane language lantern larch large lark lasagna laser laugh laughter launch laundry laurel lava lavender lavish layer lead leader
leaf leafy learn ledge leek legend leisure lemma lemon lemonade lemur length lentil leopard lesson letter lettuce level lever librarian library lid
lift light lighthouse lilac lily lime limestone limit limpet linden linen linger lion list listen lively lizard llama lobby lobster local locomotive
loft lofty logic logo long look loom lotus lounge love loyal luck lucky lullaby lunar lunch lupin lynx lyric macaroni macaw magazine magenta magic
magnet magnolia magpie mailbox make mallard manatee mango manner maple marathon marble march margarine margin marigold marker market marmalade marmot
maroon marsh marten mascot mason mat mattress mauve maximum mayonnaise meadow meaning measure mechanic medal medium medley meerkat meet mellow melody
melon melt memory mend mention menu merit merry message metal metaphor method metre midnight mighty mild milk millet minnow mint minute miracle mirror
mission mist mitten mix mode modern modest molasses mole moment mongoose monkey monorail monsoon moon moose mop morning mosaic moss moth motion motto
mountain mouse movie mud muffin mug mule muscle museum mushroom music musical musician muskox muskrat mustard myrtle mystery name nap napkin narrow
narwhal natural nature navigator navy neat necklace nectar needle neighbour nettle new newt nibble nice nickel nimble noble nod noodle noon normal
north note notebook notice notion nougat noun novel novelist number nutmeg oak oar oasis oatmeal object oblong ocean ocelot ochre octopus odd offer
olive omelet onion opal open opera opossum option orange orbit orca orchard orchestra orchid order oregano organ origin oriole osprey ostrich otter
outcrop outing outline oval oven owl oxygen oyster pack package paddle paella page pail paint painter painting pair palette pamphlet pan pancake panda
panel pansy panther papaya paper paprika parade paragraph parakeet parasol parlour parrot parsley parsnip partner partridge pass passage pasta pastel
pastry pasture path patient pattern pause pavement pavilion peace peaceful peacock peak peanut pearl pebble pecan pedal peel pelican pen pencil
penguin peninsula peony pepper percent perch perfect perform period petal petunia pheasant phrase pianist piano pick pickle picnic picture pie pier
pigeon pike pillow pilot pineapple pink pinscher pioneer pistachio pitcher pixel pizza plain planet plank plant plate plateau platter platypus play
playful playground plaza pleasant plenty pliers plot plover plug plum plumber pocket poem poet point polish polite polo pond pony poodle popcorn
poplar poppy popsicle popular porch porcupine porpoise porridge port portion portrait possum postcard poster pot potato potter pottery pouch pour
practise prairie praise prawn prefix prelude prepare present press pretzel primrose printer printmaker prism prize producer profile progress project
prologue promise prompt proud proverb prune pudding puddle puffin pull pulley puma pumpkin pup puppy pure purple purpose purse push puzzle quail
quarry quarter quartz quay question quiche quick quiet quilt quinoa quiz quota quote rabbit raccoon rack radio radish radius raft railing railway rain
rainbow raisin rally ramp ranch rapid rare raspberry ratio raven ravine ready real reason rebus recall receive recipe recital record recycle red reed
reef reflex refrain region regular reindeer relay relish renewal reply resort rest return reward rhubarb rhyme rhythm ribbon rice rich riddle ridge
ring rinse ripe risotto river road roam robe robin robust rock rocket rodeo roll roof roomy rooster root rope rose rosemary round route rower rowing
royal ruby rudder rug rugby ruler rumba run running rustic saddle safe saffron saga sailboat sailing sailor salad salamander salmon salsa salt salute
sample sandal sandpiper sandwich sandy sapling sapphire sardine satchel sauce saucer savanna scale scallop scarf scarlet scatter scene scent schedule
scholar school science scientist scissors scooter score screen scrub sculptor sea seagull seahorse seal search season second section seek send sense
sentence sepia sequel sequoia series serve sesame settle sewing sextet shade shadow shake shape shelf shell shepherd sherbet shift shine shiny shirt
shoe shore short shortcake shovel show shower shrimp shrub shutter sign signal silence silent silhouette silky silver silvery simple sincere singer
sink sip sit skate skater skating sketch ski skier skiing skill skillet skip skunk sky skyline slalom slate sled sleepy sleet sleeve slender slide
slim slipper slogan slope sloth slow small smart smile smooth snack snail snap snooker snowdrop snowfall snowy snug soap soccer social socket sofa
soft softball soil solar solid sonata song sonnet sound soup source south soy space spaghetti spaniel spark sparkly sparrow spatula speak special
spectrum speech speed spice spicy spin spinach spiral spirit splash spoke sponge spool spoon sport spotless spring sprinter sprout spruce squad square
squash squid squirrel stable stack stadium stage stairs stamp stand stanza stapler star starfish start statement station statue stay steady steamer
stellar stem step stew still stir stitch stone stork storm story stout stove strategy straw strawberry stream street stretch string stripe stroll
student studio study stuffing sturdy sturgeon style subtle suburb subway success suffix sugar suitcase sum summer summit sun sunbeam sundae sunflower
sunny sunrise sunset super supper surf surfer surfing surprise sushi swallow swamp swan sweater sweet swift swim swimmer swing switch sycamore symbol
symphony synonym syntax syrup system table taco tadpole tailor talent talk tame tan tangerine tango tapestry tapioca tapir target task taste tasty
taxi tea teach teacher teacup team teapot telescope tell tempo tender tennis tenor tent tenth tern terrier texture thank thaw theatre theme theory
thermos thesis thick thicket thimble thin think thistle thought thread throw thunder thyme ticket tickle tidbit tidy tie tiger tile timber tiny tissue
title toad toast toaster toffee tofu token tomato tool topaz topic torch tortilla tortoise total toucan touch tour towel tower town track tractor
tradition trail tram trampoline tranquil travel traveller tray treasure tree trend triangle triathlon tribute trillium trio tripod trivia trolley
trombone trophy tropical trout truck true truffle trumpet trunk truth try tub tulip tuna tundra tune tunnel turkey turn turnip turquoise turtle tutor
twig twilight twirl twist type umbrella unfold union unique unit universe unpack untie upbeat urban useful usual valid valley value vanilla vapour
variety vase vault velocity velvet verb verse version vest victory video view village vine vinegar viola violet violin violinist vision visit vista
vivid vocal voice volcano vole volleyball volume vowel voyage waffle wagon wait waiter wake walk walkway wallaby wallet walnut walrus waltz wander
warbler wardrobe warehouse warm wash wasp watch watermelon wavy weasel weave weaver week weight welcome west wetland whale wharf wheat wheel whisper
whistle whole wide width wild wilderness willow win window windy wink winter wire wisdom wise witty wombat wonder woodchuck wooden woodland woodpecker
wool woolly word world wrap wren wrench wrestling write writer yacht yak yam yarn yarrow yawn year yeast yellow yesterday yodel yoga yogurt young
youth zebra zenith zesty zigzag zipper zone zoo zucchini
`

/** The English words of passphrases and of key words: 2048 of them, eleven bits each, in the order of their letters without accents. */
export const englishWords: readonly string[] = words.trim().split(/\s+/)
