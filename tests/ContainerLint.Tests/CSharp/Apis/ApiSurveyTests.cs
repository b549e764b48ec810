using ContainerLint.CSharp.Apis;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>
/// Holds the API tables against the public members of the libraries: <c>tests/apis/members.txt</c> lists each member
/// whose name says image, with what came of the review. <c>tests/apis/survey.sh</c> compares the list with the newest
/// packages.
/// </summary>
public sealed class ApiSurveyTests
{
    private const string InTable = "table";
    private const string Reviewed = "no: ";
    private const string NotReviewed = "new";

    private static readonly string File = Path.Combine(SharedFiles.Repository, "tests", "apis", "members.txt");

    [Fact]
    public void Every_listed_member_is_in_a_table_or_reviewed()
    {
        var wrong = new List<string>();
        foreach (var (member, mark) in Read())
        {
            var isIn = !member.Contains('*', StringComparison.Ordinal) && IsInTable(member);
            if (isIn ? mark != InTable : !mark.StartsWith(Reviewed, StringComparison.Ordinal))
                wrong.Add($"{member} is {(isIn ? "in a table" : "in no table")}, but marked '{mark}'");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void The_list_is_in_order_and_names_each_member_once()
    {
        var members = Read().Select(line => line.Member).ToList();
        Assert.Equal(members.Distinct().Order(StringComparer.Ordinal), members);
        Assert.True(members.Count > 100);
    }

    /// <summary>Only <c>survey.sh</c> runs this: it needs the packages.</summary>
    [Fact]
    public void The_newest_packages_have_the_listed_members()
    {
        var folder = Environment.GetEnvironmentVariable("CONTAINERLINT_API_PACKAGES") ?? "";
        Assert.SkipUnless(folder.Length > 0, "tests/apis/survey.sh restores the packages");
        var listed = Read();
        var found = PublicMembers.InPackages(folder).ToList();
        var exact = listed.Select(line => line.Member).ToHashSet();
        var patterns = exact.Where(member => member.Contains('*', StringComparison.Ordinal)).ToList();
        List<string> missing = [.. found.Where(member => !exact.Contains(member) && !IsCovered(member, patterns))];
        List<string> gone = [.. exact.Except(found).Where(member => !found.Any(one => IsCovered(one, [member])))];
        if (Snapshots.AreUpdated)
            Write(listed.Where(line => !gone.Contains(line.Member)).Concat(missing.Select(Marked)));
        else
            Assert.Equal(("", ""), (string.Join('\n', missing), string.Join('\n', gone)));
    }

    [Theory]
    [InlineData("DotNet.Testcontainers.Builders.ContainerBuilder.WithImage(image)", true)]
    [InlineData("Testcontainers.Redis.RedisBuilder(image)", true)]
    [InlineData("Aspire.Hosting.ContainerResourceBuilderExtensions.WithImage(tag)", true)]
    [InlineData("Docker.DotNet.Models.ImagesCreateParameters.Tag", true)]
    [InlineData("Docker.DotNet.Models.ImagesCreateParameters.Other", false)]
    [InlineData("Aspire.Hosting.ContainerResourceBuilderExtensions.WithImage(other)", false)]
    [InlineData("Acme.Builders.RedisBuilder(image)", false)]
    public void A_member_is_found_in_the_tables(string member, bool expected) =>
        Assert.Equal(expected, IsInTable(member));

    private static bool IsCovered(string member, IReadOnlyList<string> patterns) => patterns.Any(pattern =>
        pattern.Contains('*', StringComparison.Ordinal) && TypeName.Matches(pattern, member));

    private static (string Member, string Mark) Marked(string member) =>
        (member, IsInTable(member) ? InTable : NotReviewed);

    private static bool IsInTable(string member)
    {
        var open = member.IndexOf('(', StringComparison.Ordinal);
        var name = new TypeName(open < 0 ? member : member[..open]);
        var parameter = open < 0 ? name.Name : member[(open + 1)..^1];
        return KnownApis.All.Any(api => api.Kind == ApiKind.Property == open < 0
            && (api.Kind == ApiKind.Constructor ? IsConstructor(api, name) : IsMember(api, name))
            && api.Parameters.Any(one => one.Part != PartKind.Other && one.Is(parameter)));
    }

    private static bool IsMember(ImageApi api, TypeName member)
    {
        var type = new TypeName(member.Namespace);
        return api.Member == member.Name && api.Types.Any(known => known.Is(type.Name, type.Namespace));
    }

    /// <summary>A row for <c>*Builder</c> stands for those that derive from Testcontainers' builder.</summary>
    private static bool IsConstructor(ImageApi api, TypeName type) =>
        api.Member.StartsWith('*')
            ? TypeName.Matches(api.Member, type.Name)
                && type.Namespace.Split('.') is ["Testcontainers", ..] or ["DotNet", "Testcontainers", ..]
            : api.Types.Any(known => known.Is(type.Name, type.Namespace));

    private static List<(string Member, string Mark)> Read() =>
    [
        .. System.IO.File.ReadLines(File).Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2)).Select(parts => (parts[0], parts.Length > 1 ? parts[1] : NotReviewed)),
    ];

    private static void Write(IEnumerable<(string Member, string Mark)> lines)
    {
        var comments = System.IO.File.ReadLines(File).TakeWhile(line => line.StartsWith('#'));
        System.IO.File.WriteAllLines(File, comments.Concat(
            lines.OrderBy(line => line.Member, StringComparer.Ordinal).Select(line => $"{line.Member}\t{line.Mark}")));
    }
}
