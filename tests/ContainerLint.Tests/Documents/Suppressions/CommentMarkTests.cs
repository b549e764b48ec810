using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages;
using ContainerLint.Text;

namespace ContainerLint.Tests.Documents.Suppressions;

/// <summary>Suppressions can be written in the comments of every language.</summary>
public sealed class CommentMarkTests
{
    public static TheoryData<string> Languages { get; } = [.. LanguageList.All.Select(language => language.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_comment_of_a_language_can_be_a_suppression(string name)
    {
        var mark = LanguageList.Find(name)!.Comment;
        var source = new Source("file", $"{mark.Open} containerlint ignore CL1002 why not {mark.Close}".TrimEnd());
        var whole = new SourceSpan(0, source.Text.Length);
        var suppression = SuppressionComment.Parse(source, whole, new CommentScope(whole));
        Assert.Equal(("CL1002", "why not"), (Assert.Single(suppression!.Ids).Id, suppression.Reason));
    }
}
