using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>
/// One policy decides for all products where a version without support goes: to the nearest line that one edit reaches
/// and that is supported for half a year, and what is said of that line is true.
/// </summary>
public sealed class UpgradePolicyLawTests
{
    private const int HalfAYear = 180;
    private const int VariantsPerLine = 4;

    private static readonly KnowledgeBase Known = KnowledgeBase.Embedded;
    private static readonly Linter Linter = new(Ruleset.All);

    [Theory]
    [InlineData("2026-09-21")]
    [InlineData("2026-12-01")]
    [InlineData("2027-02-10")]
    public void Every_product_follows_one_policy(string day)
    {
        Assert.True(Day.TryParse(day, out var today));
        var (count, products) = (0, new HashSet<string>());
        foreach (var repository in Known.EndOfLife.Repositories.Order(StringComparer.Ordinal))
        {
            if (Known.TagsIn(repository) is not { } tags)
                continue;
            foreach (var (tag, old) in EndedTags(repository, tags, today))
            {
                if (Upgraded(repository, tag, today) is not var (finding, name, line))
                    continue;
                count++;
                products.Add(old.Product);
                var about = $"{repository}:{tag} -> {name}: {finding.Message}";
                AssertIsNamed(finding, line, about);
                AssertTruth(finding, old, line, today, about);
                foreach (var better in Better(old, line, today))
                    Assert.DoesNotContain(tags.BuiltTags, other => CouldReplace(tag, other, old, better));
            }
        }

        Assert.True(count > 500 && products.Count > 40, $"{count} tags of {products.Count} products");
    }

    /// <summary>The list of supported versions contains the one that is written.</summary>
    private static void AssertIsNamed(Finding finding, ProductCycle line, string about)
    {
        var listed = finding.Message.Split("supported: ")[1].Split(';')[0].Split(", ");
        Assert.True(listed.Contains(line.Name), about);
    }

    /// <summary>Only the nearest line is called so, and a day is the last one of support.</summary>
    private static void AssertTruth(Finding finding, ProductCycle old, ProductCycle line, Day today, string about)
    {
        var isNearest = Known.EndOfLife.Replacements(old, today).Last() == line;
        foreach (var title in finding.Fixes.Select(fix => fix.Title))
        {
            Assert.True(title.Contains("nearest", StringComparison.Ordinal) == isNearest, about + ": " + title);
            Assert.True(
                !title.Contains("until", StringComparison.Ordinal)
                    || title.Contains($"until {line.End}", StringComparison.Ordinal),
                about + ": " + title);
        }

        var reasons = finding.Notes.Count(note => note.StartsWith("support for '", StringComparison.Ordinal)
            || note.StartsWith("nearer lines have no long-term", StringComparison.Ordinal)
            || (note.StartsWith('\'') && (note.Contains("has no long-term", StringComparison.Ordinal)
                || note.Contains("no tag of it", StringComparison.Ordinal)
                || note.Contains("is a stable", StringComparison.Ordinal))));
        Assert.True(
            reasons == (isNearest ? 0 : 1), $"{about} ({reasons} reasons): {string.Join("; ", finding.Notes)}");
    }

    /// <summary>The lines that the policy ranks above one, computed without the program's ranks.</summary>
    private static IEnumerable<ProductCycle> Better(ProductCycle old, ProductCycle chosen, Day today)
    {
        var all = Known.EndOfLife.Replacements(old, today).ToList();
        var hasLongTerm = all.Exists(line => line.IsLongTerm);
        return all.Where(line => line != chosen && (line.IsLongTerm || !hasLongTerm)
            && !(IsMainline(old) && !IsMainline(line) && IsMainline(chosen))
            && (Known.Upgrades.IsOneEdit(old, line), Lasts(line, all, today)) is var (edit, lasts)
            && (Known.Upgrades.IsOneEdit(old, chosen), Lasts(chosen, all, today)) is var (chosenEdit, chosenLasts)
            && (edit != chosenEdit ? edit : lasts != chosenLasts ? lasts
                : TagOrder.Compare(line.Version, chosen.Version) < 0));
    }

    private static bool IsMainline(ProductCycle line) => Known.EndOfLife.PolicyOf(line.Product).HasEvenStable
        && line.Version.Numbers is [_, var minor, ..] && minor % 2 != 0;

    private static bool Lasts(ProductCycle line, List<ProductCycle> all, Day today) => line.End is { } end
        ? end - today >= HalfAYear : !Known.EndOfLife.PolicyOf(line.Product).IsNewestOnly || line == all[0];

    /// <summary>Whether a tag of a line has the same words and as many numbers.</summary>
    private static bool CouldReplace(string tag, string other, ProductCycle old, ProductCycle line)
    {
        var (one, two) = (TagName.Parse(tag), TagName.Parse(other));
        return one.Numbers.Count > 0 && two.PreRelease is null && two.Channel == one.Channel
            && one.Date.Count > 0 == two.Date.Count > 0 && one.Variant == two.Variant
            && two.Numbers.Count - line.Version.Numbers.Count == one.Numbers.Count - old.Version.Numbers.Count
            && TagOrder.IsPrefix(line.Version, two);
    }

    private static IEnumerable<(string Tag, ProductCycle Line)> EndedTags(
        string repository, ImageTags tags, Day today) =>
        (tags.IsRecorded ? tags.AllTags : tags.BuiltTags)
            .Select(tag => (Tag: tag, Line: Known.EndOfLife.Of(repository, tag)!))
            .Where(one => one.Line is not null && Known.EndOfLife.IsKnownToBeOver(one.Line, today))
            .GroupBy(one => one.Line.Name)
            .SelectMany(line => line.GroupBy(one => TagName.Parse(one.Tag).Words.FirstOrDefault())
                .Take(VariantsPerLine).Select(variant => variant.Last()));

    private static (Finding Finding, string Tag, ProductCycle Line)? Upgraded(string repository, string tag, Day today)
    {
        var text = $"FROM {repository}:{tag}\n";
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", text), _ => null);
        var context = new RuleContext(Settings.Default, RunFacts.Of([document]), today);
        var finding = Linter.Check(document, context).FirstOrDefault(finding => finding.Rule is EndOfLifeImage);
        return finding is not null && KnownImage.Of(document.Images[0], new FileContext(Settings.Default, today))
                ?.Successor is { Repository: null } next
            ? (finding, next.Tag, next.Line) : null;
    }
}
