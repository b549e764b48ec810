using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Projects;

public sealed class ProjectSuppressionTests
{
    private const string Image = "<ContainerBaseImage>\n a\n</ContainerBaseImage>";

    [Theory]
    [InlineData("<!-- containerlint ignore CL1002 why -->\n" + Image, Image)]
    [InlineData("<!-- containerlint ignore CL1002 --> <!-- more -->\n\n<!-- and more -->\n" + Image, Image)]
    [InlineData("<A>1</A> <!-- containerlint ignore CL1002 -->\n" + Image,
        "<A>1</A> <!-- containerlint ignore CL1002 -->")]
    [InlineData(Image + " <!-- containerlint ignore CL1002 -->",
        Image + " <!-- containerlint ignore CL1002 --></PropertyGroup>")]
    [InlineData("<!-- containerlint ignore CL1002 --></PropertyGroup>\n<PropertyGroup>",
        "<!-- containerlint ignore CL1002 --></PropertyGroup>")]
    [InlineData("<A/>\n<!-- containerlint ignore-file CL1002 -->", null)]
    public void A_comment_is_for_the_property_below_or_for_its_line(string properties, string? covered)
    {
        var source = new Source("Web.csproj", $"<Project><PropertyGroup>\n{properties}</PropertyGroup></Project>");
        var suppression = Assert.Single(ProjectReader.Read(source).Suppressions);
        Assert.StartsWith("<!--", suppression.Directive.Text, StringComparison.Ordinal);
        Assert.EndsWith("-->", suppression.Directive.Text, StringComparison.Ordinal);
        Assert.Equal(["CL1002"], suppression.Ids.Select(rule => rule.Id));
        Assert.StartsWith(covered ?? "", suppression.Scope?.Text ?? "", StringComparison.Ordinal);
        Assert.Equal(covered is null, suppression.Scope is null);
    }

    [Theory]
    [InlineData("<!-- containerlints ignore CL1002 -->")]
    [InlineData("<!-- see containerlint ignore CL1002 -->")]
    [InlineData("<A>containerlint ignore CL1002</A>")]
    [InlineData("<!-- containerlint ignore CL1002")]
    public void Other_text_suppresses_nothing(string text) => Assert.Empty(
        ProjectReader.Read(new Source("Web.csproj", $"<Project><PropertyGroup>\n{text}")).Suppressions);
}
