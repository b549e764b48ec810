using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Linting;

/// <summary>Which setting of a severity takes precedence.</summary>
public sealed class EffectiveSeveritiesTests
{
    private static readonly Rule Rule = Ruleset.Find("CL1002")!;
    private static readonly Rule Split = Ruleset.All.First(rule => Ruleset.WithFormer(rule).Count > 1);

    /// <summary>The kinds of settings; one takes precedence over those to its right.</summary>
    [Theory]
    [InlineData(true, "command section all own")]
    [InlineData(false, "command all section own")]
    public void One_kind_of_setting_takes_precedence_over_another(bool isCode, string order)
    {
        var kinds = order.Split(' ');
        for (var first = 0; first < kinds.Length; first++)
        {
            var sources = new Sources { IsOfCode = isCode };
            sources.Set[(kinds[first], Rule)] = Severity.Error;
            foreach (var kind in kinds.Skip(first + 1))
                sources.Set[(kind, Rule)] = Severity.Hint;
            Assert.Equal((Severity.Error, SeverityOrigin.Value), Of(sources, Rule));
        }
    }

    [Theory]
    [InlineData("own", null, Severity.Info)]
    [InlineData("own", "command", Severity.Info)]
    [InlineData(null, "command", Severity.Hint)]
    [InlineData(null, "own", Severity.Hint)]
    [InlineData(null, null, Severity.Error)]
    public void A_rule_has_the_setting_of_the_rule_that_it_was_split_from_if_it_has_none(
        string? ofItself, string? ofFormer, Severity expected)
    {
        var sources = new Sources();
        if (ofItself is not null)
            sources.Set[(ofItself, Split)] = Severity.Info;
        if (ofFormer is not null)
            sources.Set[(ofFormer, Ruleset.WithFormer(Split)[1])] = Severity.Hint;
        Assert.Equal(expected, new EffectiveSeverities(sources).Of(Split).Severity);
    }

    [Fact]
    public void A_setting_takes_precedence_over_the_preset_and_the_preset_over_the_page()
    {
        var sources = new Sources();
        Assert.Equal((Severity.Warning, SeverityOrigin.Page), Of(sources, Rule));
        sources.Chosen = Preset.Find("strict")!;
        Assert.Equal((Severity.Error, SeverityOrigin.Preset), Of(sources, Rule));
        sources.Set[("own", Rule)] = Severity.None;
        Assert.Equal((Severity.None, SeverityOrigin.Value), Of(sources, Rule));
    }

    [Fact]
    public void What_is_selected_decides_and_a_rule_selected_by_name_is_on()
    {
        var off = Ruleset.Find("MissingDigest")!;
        var sources = new Sources { Selected = [Rule], Named = [Rule, off] };
        sources.Set[("command", off)] = Severity.Error;
        Assert.Equal((Severity.None, SeverityOrigin.RuleSelection), Of(sources, off));
        sources.Selected = [Rule, off];
        Assert.Equal((Severity.Error, SeverityOrigin.Value), Of(sources, off));
        sources.Set[("command", off)] = Severity.None;
        Assert.Equal((Severity.Warning, SeverityOrigin.RuleSelection), Of(sources, off));
    }

    [Fact]
    public void A_lock_is_a_floor()
    {
        var locked = new Sources();
        var sources = new Sources { Floor = locked, Selected = [] };
        Assert.Equal((Severity.Warning, SeverityOrigin.Lock), Of(sources, Rule));
        locked.Set[("own", Rule)] = Severity.Info;
        Assert.Equal((Severity.Info, SeverityOrigin.Lock), Of(sources, Rule));
        sources.Selected = null;
        Assert.Equal((Severity.Warning, SeverityOrigin.Page), Of(sources, Rule));
        locked.Set[("all", Rule)] = Severity.Error;
        Assert.Equal((Severity.Error, SeverityOrigin.Lock), Of(sources, Rule));
    }

    [Fact]
    public void No_rule_is_looked_up_where_nothing_is_configured()
    {
        var sources = new Sources { IsNothing = true };
        Assert.Equal(Rule.Page.Severity, new EffectiveSeverities(sources).Of(Rule).Severity);
        Assert.Equal(0, sources.Questions);
    }

    private static (Severity, SeverityOrigin) Of(SeveritySources sources, Rule rule)
    {
        var effective = new EffectiveSeverities(sources).Of(rule);
        return (effective.Severity, effective.Origin);
    }

    private sealed class Sources : SeveritySources
    {
        public Dictionary<(string Kind, Rule Rule), Severity> Set { get; } = [];

        public Preset Chosen { get; set; } = Preset.Default;

        public bool IsOfCode { get; init; }

        public bool IsNothing { get; init; }

        public Sources? Floor { get; init; }

        public IReadOnlyList<Rule>? Selected { get; set; }

        public IReadOnlyList<Rule> Named { get; init; } = [];

        public int Questions { get; private set; }

        public override bool IsCode => IsOfCode;

        public override bool IsEmpty => IsNothing;

        public override Preset Preset => Chosen;

        public override SeveritySources? Locked => Floor;

        public override bool Selects(Rule rule) => Selected?.Contains(rule) ?? true;

        public override bool SelectsByName(Rule rule) => Named.Contains(rule);

        public override SeveritySetting? OnCommandLine(Rule rule) => Find("command", rule);

        public override SeveritySetting? InSection(Rule rule) => Find("section", rule);

        public override SeveritySetting? ForAllFiles(Rule rule) => Find("all", rule);

        public override SeveritySetting? OwnKey(Rule rule) => Find("own", rule);

        private SeveritySetting? Find(string kind, Rule rule)
        {
            Questions++;
            return Set.TryGetValue((kind, rule), out var severity) ? new SeveritySetting(severity) : null;
        }
    }
}
