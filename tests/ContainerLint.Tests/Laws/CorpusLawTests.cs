using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Rules;
using ContainerLint.Tests.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>Invariants for every file, tested on thousands of real ones.</summary>
public sealed class CorpusLawTests
{
    private const int CutsPerFile = 12;
    private const int MostRounds = 10;
    private const int MostOfRule = 3;

    /// <summary>The languages whose files are read one by one; C# has laws of its own.</summary>
    public static TheoryData<string> Languages { get; } =
        [.. LanguageList.All.OfType<StandaloneLanguage>().Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_file_is_read_and_every_span_is_inside(string language) =>
        ForEach(language, file => file.Lint().AssertSpansInside());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Cutting_a_file_anywhere_never_throws(string language) =>
        ForEach(language, file =>
        {
            for (var i = 1; i <= CutsPerFile; i++)
                file.Lint(file.Text[..(int)((long)file.Text.Length * i / (CutsPerFile + 1))]).AssertSpansInside();
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Line_ends_do_not_change_the_findings(string language) =>
        ForEach(language, file =>
        {
            var unix = file.Text.Replace("\r\n", "\n");
            Assert.Equal(file.Lint(unix).Summary, file.Lint(unix.Replace("\n", "\r\n")).Summary);
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_fix_removes_its_finding_and_breaks_nothing(string language) =>
        ForEach(language, file =>
        {
            var before = file.Lint();
            // A rule about style may find the same fifty times in a file; three of them show what its fixes do.
            var tried = before.Findings.Where(finding => IsFixedHere(before, finding)).GroupBy(finding => finding.Rule)
                .SelectMany(ofRule => ofRule.Take(MostOfRule));
            foreach (var finding in tried)
            {
                foreach (var fix in finding.Fixes)
                {
                    var after = file.Lint(Edits.Apply(before.Source.Text, [fix.Edits], out var applied));
                    Assert.Equal(1, applied);
                    if (!StructureLaw.IsLiftedFor(finding.Rule))
                        StructureLaw.Check(language, before.Source, after.Source.Text, fix.Edits);
                    Assert.True(after.Document.Errors.Count <= before.Document.Errors.Count, $"{file.Path}: {finding}");
                    Assert.True(Count(after, finding) < Count(before, finding), $"{file.Path}: {finding}");
                }
            }
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Fixing_terminates(string language) =>
        ForEach(language, file =>
        {
            var linted = file.Lint();
            for (var round = 0; round < MostRounds; round++)
            {
                var fixes = linted.Findings.Where(finding => IsFixedHere(linted, finding))
                    .Select(finding => finding.Fixes[0].Edits).ToList();
                if (fixes.Count == 0)
                    return;
                linted = file.Lint(Edits.Apply(linted.Source.Text, fixes, out _));
            }

            Assert.Fail($"{file.Path} is not stable after {MostRounds} rounds");
        });

    [Fact]
    public void Fixes_of_code_change_values_alone() =>
        Parallel.ForEach(CorpusFile.CodePaths(), path =>
        {
            var run = ExampleRun.Of([(new Source(path, File.ReadAllText(path)), "csharp")], Settings.Default);
            var changed = run.Findings.Where(found => found.Finding.Rule is not CSharpRule);
            foreach (var fix in changed.SelectMany(found => found.Finding.Fixes))
            {
                var source = run.Files[0].Source;
                var after = Edits.Apply(source.Text, [fix.Edits], out _);
                StructureLaw.Check("csharp", source, after, fix.Edits);
            }
        });

    private static bool IsFixedHere(LintedText linted, Finding finding) =>
        finding.Fixes.Count > 0
        && finding.Fixes.All(fix => fix.Edits.All(edit => edit.Source == linted.Source));

    private static int Count(LintedText linted, Finding like) =>
        linted.Findings.Count(finding => finding.Rule == like.Rule && finding.Message == like.Message);

    private static void ForEach(string language, Action<CorpusFile> law) =>
        Parallel.ForEach(CorpusFile.All(LanguageList.Find(language)!), file =>
        {
            try
            {
                law(file);
            }
            catch (Exception problem) when (problem is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{file.Path}: {problem}");
            }
        });
}
