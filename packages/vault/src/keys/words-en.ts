// 2048 plain English words of our own choice, of four to eight letters, told apart by their first four, none of them about law, papers, force or harm.
// The order is part of the format: never change, add or take out.
const words = `
abacus above abroad accent accord achieve acorn acquaint acrobat acrylic active actor adapt address adjust admire adobe advice agenda agile agree
ahead airport airy aisle album alcove alder alert alley allow almanac almond aloe along aloud alpaca alphabet alpine always amaze amber amend amount
ample amusing anchor ancient angle anise anklet annex announce annual answer antelope anthem antique antler anyhow appear apple appoint apricot apron
aqua arcade arch arctic arena armchair armful aroma around arrange arrive arrow artful artist artwork ashore aside aspen assemble assist aster athlete
atlas atom atrium attend attic attract auburn audio aunt aurora author autumn avenue avid avocado awake award awning axle azure babble backpack bacon
badge bagel bakery balance balcony ball balsa bamboo banana bandana bangle banjo banner barber barge barista bark barley barn barrel basalt baseball
basic basket bathtub baton battery bayou beach beads beagle beam bean bear beauty beech beet before begin begonia behind beige belief bell below bench
bend beret berry beside better between beyond bicycle binary binder bingo birch bird birthday biscuit bison bistro blanket blend blimp blink block
bloom blossom blotter blouse blue bluff boast boat bobbin bobcat bobsled boil bold bolt bonfire bonnet bonus book boot borrow botanist both bottle
boulder bounce bouquet bowl bowtie bracket brain branch brass brave bread breeze brew brick bridge brief bright brim bring brisk broad broccoli bronze
brook broth brownie brush bubble bucket bugle build bulb bulk bulletin bundle burrow bush busy butter buzz byte cabbage cabin cable cactus cafe
calcium calendar calf call calm camel campus canal candy canoe canter canvas canyon caper capsule captain caramel cards careful cargo caribou carnival
carousel carpet carry cart carve cascade cashew cast casual catch category cave cedar ceiling celery cellar century ceramic cereal chair chalk chamber
chance chapter charm chat cheddar cheer chef cherry chess chicken chili chimney chipmunk chisel chive choir choose chord chowder chrome chunk cider
cinema cinnamon circle citadel citrus city civic clam clap clarity classic clay clean clever click cliff climb clip cloak clock closet cloth cloud
clove clown club clue coach coast cobalt cobbler cocoa coffee cogwheel coil cola collar column comb comet comfort comma compact comrade concept condor
cone confetti console contest cook cool copper copy coral corduroy cork corn cosine cosmic cottage couch could count coupon course cousin cover cozy
crab crackle cradle craft crane crate crayon cream credit creek crepe crest cricket crimson crisp crocus croquet cross crouton crow cruise crumb crust
crystal cubicle cucumber culinary culture cumin cupboard cupcake cupola curious curly curry curtain curve cushion custom cutlery cyan cycle cymbal
cypress daffodil dahlia daily dairy daisy dance dapper daring darts data date dawn daybreak daylight dazzle decade decide deck decorate deep deer
define degree delay delight delta demo denim dense dentist depart depot describe desert design desk dessert detail develop device diagram dial diamond
diary dice diesel digit dill dimple diner dingo dinner diploma direct disc dish display distant dive divide dock doctor dogwood dolphin dome dominoes
donate done donkey donut doodle door double dough dove downtown dozen draft drama draw dream dresser dribble drift drill drive drizzle drop drum duck
duet dumpling dune duplex during dusk dynamic eager eagle early earn earring earth easel east easy ebony echo eclair eclipse edge editor educate
effect effort eggplant eggshell eight elastic elbow elder elegant element elephant elevator elite embark ember emblem emerald emotion enable enamel
encore endless energy engage engineer enjoy enough enrich ensemble enter entire entry envelope episode equal equip eraser ermine errand essay essence
estuary even exact examine exchange excite exhibit exit exotic expand expert explain express extra eyebrow eyelash fable fabric fact faculty fair
falafel falcon fame family famous fancy fanfare fantasy farm fast father faucet fawn feather fedora feed feline felt fennel fern ferry festival fetch
fiction fiddle field fifteen figure fill film finch find fine finger finish firefly firm first fish fitness fjord flag flair flamingo flannel flap
flask flat flax fleet flicker flight flint flip float flock floor florist flour flow fluent fluffy flute foal foam focal focus foil fold foliage
folklore follow fondue font football forest forge fork form fortune forward fossil fountain four foyer fraction fragrant frame freckle freedom
frequent fresh fridge friend frill fritter frog frond frost frozen fruit fudge fuel full funny furnace furrow future fuzzy gable gadget gain galaxy
gallop game garage garden garlic garnish gate gather gauze gazebo gear gecko gemstone genius genre gentle geranium gerbil gesture geyser giant gibbon
giddy gift ginger giraffe give glacier glad glance glass glazier gleaming glen glider glimmer glitter globe glossy glove glow glue goal goat goblet
goggles going golden golf gondola gong good goose gopher gorilla gourd graceful gradual graft grain grammar grand grape grasp gravy great green grid
grin grocer groove group grove grow guava guess guide guild guitar gulf gull gumdrop guppy gust habit hail hair half hallway halo hammock hand hangar
happy hardy hare harmony harp harvest hatch haven hawk hayloft hayride hazel headline hear heather heavy hedge height helium hello helmet help herb
heritage hero herring hibiscus hickory high hike hill hinge hint hippo history hobby hockey hoist hold holiday holly homemade honey hood hoop hope
horizon hornet horse hose hour house hover huddle huge hula humble humid hundred hurdle husky hyacinth hyphen ibex iceberg icicle icing idea igloo
ignite iguana image impact improve inch income index indigo indoor inland inlet insect insight inspire interest invent invite inward iodine iris iron
island item ivory jackal jade jaguar jamboree jasmine jasper jaunt jazz jeep jelly jersey jetty jewel jigsaw jingle jockey jogger join joke jolly
jostle journal jovial joyful jubilee juggle juice jukebox jumbo jump junction june jungle juniper kale kangaroo kayak keen kelp kernel ketchup kettle
keyboard keynote keypad khaki kickoff kiln kilt kimono kind kingdom kinship kiosk kitchen kite kitten kiwi knapsack knead knit knob know koala label
lace lacquer lacrosse ladder ladle ladybug lagoon lake lamb lamp land lane language lantern lapel larch larder large lark lasagna laser latch lattice
laugh launch laurel lava lavender lavish lawn layer lead leaf leapfrog learn leather ledge leek left legend legume leisure lemon lemur length lens
lentil leopard lesson letter level library licorice lifeboat lift light like lilac lily lime limit linden linen linger lion list lizard llama lobby
lobster local locket loft logic logo long look loom lotus lounge love lower loyal luck luggage lullaby lumber lunar lunch lupin lute lynx lyric macaw
magazine magenta magic magnet magpie mahogany mailbox mainland majestic make mallard manatee mandolin mango manner manor mantle maple marathon marble
march margin marigold marker marmot marsh marten mascot mason mast matinee mauve maximum meadow meaning measure mechanic medal medium medley meerkat
meet mellow melon melt memory mend mention menu merit merry message metal meteor method midnight mighty mild milk millet mineral minibus minnow
minstrel mint minute miracle mirror mirth mission mist mitten moccasin mocha mode mohair molasses mole moment monarch mongoose monkey monorail monsoon
month moon moose morning morsel mosaic moss mostly moth motion motor motto mountain mouse movie muffin mulberry mulch murmur museum mushroom music
muskox muslin mustard mutual myrtle mystery nacho name napkin narrow narwhal nature navy near neat nebula necklace nectar needle nephew nestle nettle
network newt nibble nice nickel night nimble nine noble nobody noodle noon normal north note notice nougat noun novel number nutmeg nutshell oasis
oatcake oatmeal object oblong oboe ocean ocelot ochre octagon octopus odyssey offer often olive onion onward opal open opera opossum option orange
orbit orca orchid order oregano organ origin oriole ornate osprey ostrich otter outcrop outdoor outer outfit outing outline outside oval oven overcast
oxygen oyster pack paddle paella page pail paint pair pajamas palace palette palm palomino pamphlet pancake panda panel panther papaya paper paprika
papyrus parade parcel parka parrot parsley partner pass pasta patch path patient pattern pause pavement pavilion peace peak peanut pearl peat pebble
pecan pedal peel pelican pencil pendant penguin peony pepper perch perfect perhaps period petal petunia pewter pheasant phone photo phrase piano
piccolo pick picnic picture pier pigeon piglet pike pillow pilot pinball pinecone pink pinwheel pioneer pitcher pixel pizza plain plank plaster plate
play plaza pleasant plenty pliers plot plover plug plum plush pocket podium poem poet point polar polish pollen polo pompom pond pontoon pony poodle
popcorn poplar poppy popular porch porpoise porridge port possum poster potato potluck potter pouch pour powder praise prawn precise prefix prelude
prepare press pretzel preview primrose print prism prize profile progress project prologue prompt proper prosper proud proverb prune public puddle
puffin pull puma pumice pumpkin puppy pure purple purse push puzzle pyramid quail quality quarry quay query question quick quiet quilt quinoa quite
quiz quota rabbit raccoon rack radio raft ragtime railing rain raisin rally ramble ramp ranch ranger rapid rare ratio rattle ravine reach ready real
reason rebus recall receive recipe recycle reed reef reflex refrain region regular reindeer relay relish remark remedy renewal repaint repeat reply
research resort respect rest return reunion reveal review revolve reward rewind rhubarb rhyme rhythm ribbon rice riddle ridge ring rinse ripe ripple
rise risotto river road roam roast robe robin robot robust rock rodeo roll roof roomy rooster root rose rotate round route rowboat royal ruby rudder
ruffle rugby ruler rumba runner runway rural russet rustic saddle safe saffron saga sage sailor salad salmon salon salsa salt salute sample sandal
sapling sapphire sardine satchel satin sauce sauna savanna sawdust scale scarf scene schedule school science scissors scone scooter score screen
scribble scroll sculptor seafood seagull seahorse seal season seaweed second section seedling seek seesaw select send sense sepia sequel series sesame
settle seven sewing shade shake shallot shamrock shape shelf shepherd sherbet shift shimmer shine shirt shoe shore shovel show shrimp shrub shutter
sidewalk sienna sign silent silo silver simple sincere sink sitar sixteen sizzle skate sketch skill skip skunk skyline slalom slate sled sleet slender
slide slipper slogan slope sloth slow slumber small smart smile smock smooth snack snail snap snooker snorkel snowdrop snug soap soccer social socket
sofa soft soil solar solid solo sonata song sonnet soprano sorbet sound soup source south soybean space spaniel spark spatula speak special speed
sphere spice spin spiral splash splendid spoke sponge spool sport spotless spring sprout spruce squad squid stable stack stadium stage stairs stamp
stand stapler star statue stay steady stellar stem stencil step stew still stir stitch stone stopper stork stout stove straw stream string stroll
stucco study stuffing sturdy style sublime subtle suburb subway success suffix sugar suitcase summer sunbeam sundae sunlight sunny sunrise sunset
super supper surf surprise sushi swamp swan sweater sweet swift swim swing swirl switch sycamore syllable symbol symmetry symphony synonym syntax
syrup system table taco tadpole tailor talent talk tandem tango tapestry tapir target tartan task tassel taste taxi teacup teak team teapot teaspoon
telegram tell tempo tender tennis tenor tent tern terrier texture thank thaw theme theory thermos thesis thick thimble think thirteen thistle thought
thread throw thumb thunder thyme tiara ticket tidbit tidy tiger tile timber timeless tinsel tiny tissue title toad toast toboggan today toffee tofu
together token tomato tomorrow tonic tool topaz topic topsoil tortilla total touch tour towel town track trail tram tranquil trapeze travel tray
treasure treble tree trellis trend triangle tribute trickle trifle trillium trio tripod trivia trolley trombone trophy trousers trowel truck true
truffle trumpet trunk truth tube tugboat tulip tuna tundra tune tunic tunnel turbine turkey turn turret turtle tutor tuxedo twelve twenty twice twig
twilight twine twirl twist type typical ukulele ultimate umbrella unfold unicorn union unique unit universe unpack unravel unusual upbeat upgrade
upright upstairs uptown upward urban useful usual vacation valid valley value vanilla variety varnish vase vast vault velocity velvet veranda verb
verse vertical vessel vest viaduct vibrant victory video view village vine vintage viola visit vista vitamin vivid vocal voice volcano vole volume
vowel voyage waffle wagon wait wake walk wallet walnut walrus waltz wander warbler wardrobe warm wash wasp watch water wavy weasel weather weave week
weight welcome west wetland whale wharf wheat wheel whim whirl whisper white whole wicker wide width wiggle wild willow window wink winter wire wisdom
wise wisteria wolf wombat wonder woodland wool word workshop world worthy woven wrap wreath wren write yacht yarn yarrow yawn year yeast yellow yield
yodel yoga yogurt yolk yonder young youth zebra zenith zero zesty zigzag zinnia zipper zone zoom zucchini
`

/** The English words of passphrases and of key words: 2048 of them, eleven bits each, in the order of their letters without accents. */
export const englishWords: readonly string[] = words.trim().split(/\s+/)
