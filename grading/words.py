"""How much a word tells: function words next to nothing, everyday words little, all others fully."""


def listed(words: str) -> frozenset[str]:
    """The words of a text that lists them between spaces."""
    return frozenset(words.split())


FUNCTION_WORDS = listed(
    """
    a an the this that these those some any each every all both either such same other another own i
    you he she it we they me him her us them my your his its our their mine yours one ones who whom
    whose which what when where why how there here then than as if so also too very just only even
    still yet already again quite rather and or but nor of in on at by for with from to into onto
    upon about over under between among through during after before since until till while because
    although though however therefore thus hence per via within across am is are was were be been
    being do does did doing done have has had having can could will would shall should may might
    must ought not no never yes let s t d okay like well really actually basically etc eg ie e.g i.e
    more most much many few less least lot lots bit up down out off back away
    """
)
LIGHT_WORDS = listed(
    """
    thing things something anything everything way ways kind kinds sort type types part parts point
    points case cases make makes get gets give gives take takes go goes come comes put puts use uses
    used using need needs want wants know knows think thinks see sees say says mean means work works
    help helps become becomes keep find show tell try call called look looks set take happen happens
    start lead leads cause causes depend depends include includes consist consists involve involves
    require requires allow allows ensure ensures provide provides good bad big small new old first
    second last next important main certain different possible able available general whole total
    several various number amount level example reason result results effect ability capacity people
    man woman company companies business firm organization organizations today day time year always
    often usually
    """
)

FUNCTION_WEIGHT = 0.05
LIGHT_WEIGHT = 0.4


def informativeness(word: str) -> float:
    """How much a canonical word tells about what is being said, in (0, 1]."""
    if word in FUNCTION_WORDS:
        return FUNCTION_WEIGHT
    return LIGHT_WEIGHT if word in LIGHT_WORDS else 1.0
