using ContainerLint.Documents;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Projects;

public sealed class ProjectReaderTests
{
    [Theory]
    [InlineData("<ContainerBaseImage>node:22</ContainerBaseImage>", "Base node:22")]
    [InlineData("<containerbaseimage>node:22</containerbaseimage>", "Base node:22")]
    [InlineData("<ContainerBaseImage>no<!-- a -->de:22</ContainerBaseImage>", "Base node:22")]
    [InlineData("<ContainerBaseImage><![CDATA[node:22]]></ContainerBaseImage>", "Base node:22")]
    [InlineData("<ContainerBaseImage><![CDATA[node]]>:22</ContainerBaseImage>", "Base node:22")]
    [InlineData("<ContainerBaseImage>node&#x3a;22&#46;1&#x0;&amp;&q;</ContainerBaseImage>", "Base node:22.1&#x0;&&q;")]
    [InlineData("<ContainerBaseImage>node%3a22%zz</ContainerBaseImage>", "Base node:22%zz")]
    [InlineData("<ContainerBaseImage> node:22\r\n</ContainerBaseImage>", "Base  node:22\n")]
    [InlineData("<ContainerBaseImage>node<b/>:22</ContainerBaseImage>", "")]
    [InlineData("<ContainerBaseImage>node<![CDATA[:22]]></ContainerBaseImage>", "")]
    [InlineData("<ContainerBaseImage/><ContainerBaseImage></ContainerBaseImage>", "")]
    [InlineData("<ContainerBaseImage>\n</ContainerBaseImage>", "")]
    [InlineData("<A>1</A><ContainerBaseImage>node:2$(A)$(a).$(B)</ContainerBaseImage>", "Base node:211.?")]
    [InlineData("<A Condition='x'>1</A><ContainerBaseImage>node:$(A)</ContainerBaseImage>", "Base node:?")]
    [InlineData("<A>1</A><A>1</A><ContainerBaseImage>node:$(A)</ContainerBaseImage>", "Base node:?")]
    [InlineData("<ContainerBaseImage>node:$(A)</ContainerBaseImage><A>1</A>", "Base node:?")]
    [InlineData("<A>a:$(A)</A><ContainerBaseImage>$(A)</ContainerBaseImage>", "Base a:?")]
    [InlineData("<ContainerBaseImage>a$(X.Replace(')', '('))b@(I)c%(M)d$(e</ContainerBaseImage>", "Base a?b?c?d$(e")]
    [InlineData("<ContainerBaseImage Condition='a'>a</ContainerBaseImage><ContainerBaseImage>b</ContainerBaseImage>",
        "Base a; Base b")]
    [InlineData("<ContainerFamily>noble</ContainerFamily>", "Base mcr.microsoft.com/dotnet/?:?-noble")]
    [InlineData("<ContainerFamily>noble</ContainerFamily><ContainerBaseImage>a:1</ContainerBaseImage>", "Base a:1")]
    [InlineData("<DockerfileTag>web:dev</DockerfileTag>", "Built web:dev")]
    [InlineData("<ContainerRepository>web</ContainerRepository>", "Built web")]
    [InlineData("<ContainerImageName>web</ContainerImageName>", "Built web")]
    [InlineData("<ContainerRegistry>ghcr.io</ContainerRegistry><ContainerRepository>a/b</ContainerRepository>",
        "Pushed ghcr.io/a/b")]
    [InlineData("<ContainerRegistry>$(R)</ContainerRegistry><ContainerRepository>a/b</ContainerRepository>",
        "Pushed ?/a/b")]
    [InlineData("<ContainerRegistry>acme</ContainerRegistry><ContainerRepository>a/b</ContainerRepository>",
        "Pushed acme/?; Built a/b")]
    [InlineData("<ContainerRegistry Condition='c'>x.io</ContainerRegistry><ContainerRepository>b</ContainerRepository>",
        "Pushed x.io/?; Built b")]
    [InlineData("<ContainerRegistry>localhost:5000</ContainerRegistry>", "Pushed localhost:5000/?")]
    [InlineData("<ContainerRepository>w</ContainerRepository><ContainerImageTag>1</ContainerImageTag>", "Built w:1")]
    [InlineData("<ContainerRepository>w</ContainerRepository><ContainerImageTags>\n1; ;b%3bc </ContainerImageTags>",
        "Built w:1; Built w:b; Built w:c")]
    [InlineData("<ContainerRepository>a/w:1</ContainerRepository>", "Built a/w:1:latest")]
    [InlineData("<ContainerRepository>localhost:5000/w</ContainerRepository>", "Built localhost:5000/w")]
    [InlineData("<ContainerImageTags>1;2</ContainerImageTags>", "Built ?:1; Built ?:2")]
    [InlineData("<ContainerRepository>W</ContainerRepository><ContainerImageTags>1;2</ContainerImageTags>",
        "Built W; Built ?:1; Built ?:2")]
    [InlineData("<ContainerRepository Condition='a'>v</ContainerRepository><ContainerRepository>w</ContainerRepository>"
        + "<ContainerImageTag>1</ContainerImageTag>", "Built v; Built w; Built ?:1")]
    [InlineData("<ContainerPort>80</ContainerPort><ContainerImageFormat>OCI</ContainerImageFormat>", "")]
    public void Properties_name_images(string properties, string images) =>
        Assert.Equal(images, Dump(Read($"<Project><PropertyGroup>{properties}</PropertyGroup></Project>")));

    [Theory]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "<TargetFramework>net10.0</TargetFramework>", "aspnet:10.0")]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "<V>9</V><TargetFramework>net$(V).0</TargetFramework>", "aspnet:9.0")]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "", "aspnet:?")]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "<TargetFramework>netstandard2.0</TargetFramework>", "aspnet:?")]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'", "<TargetFramework>net10.0-windows</TargetFramework>", "aspnet:?")]
    [InlineData("Sdk='Microsoft.NET.Sdk.Web'",
        "<TargetFramework>net10.0</TargetFramework><SelfContained>true</SelfContained>", "?:10.0")]
    [InlineData("Sdk='Microsoft.NET.Sdk'", "<TargetFramework>net10.0</TargetFramework>", "?:10.0")]
    [InlineData("", "<TargetFramework>net10.0</TargetFramework>", "?:10.0")]
    public void A_family_is_the_end_of_a_tag(string attributes, string properties, string image) => Assert.Equal(
        $"Base mcr.microsoft.com/dotnet/{image}-noble",
        Dump(Read($"<Project {attributes}><PropertyGroup>{properties}<ContainerFamily>noble</ContainerFamily>"
            + "</PropertyGroup></Project>")));

    [Theory]
    [InlineData("<ContainerBaseImage>a</ContainerBaseImage>", "")]
    [InlineData("<Project><ItemGroup><ContainerBaseImage>a</ContainerBaseImage></ItemGroup></Project>", "")]
    [InlineData("<!-- <PropertyGroup><ContainerBaseImage>a</ContainerBaseImage></PropertyGroup> -->", "")]
    [InlineData("<Project><Target><PropertyGroup><A>1</A></PropertyGroup></Target>"
        + "<PropertyGroup><ContainerBaseImage>a:$(A)</ContainerBaseImage></PropertyGroup></Project>", "Base a:?")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE a>\n<Project a='>'><PropertyGroup Label=\"'>/\">"
        + "<ContainerBaseImage>a</ContainerBaseImage></PropertyGroup></Project>", "Base a")]
    [InlineData("<PropertyGroup><ContainerBaseImage>a</ContainerBaseImage><B></PropertyGroup>"
        + "<PropertyGroup><ContainerBaseImage>b</ContainerBaseImage>", "Base a")]
    [InlineData("<PropertyGroup><ContainerBaseImage>a</ContainerBaseImage><ContainerBaseImage>b", "Base a")]
    [InlineData("<PropertyGroup><ContainerBaseImage>a</ContainerBaseImage><!-- b", "Base a")]
    [InlineData("<PropertyGroup><ContainerBaseImage>a</ContainerBaseImage>< <a b='", "Base a")]
    [InlineData("</PropertyGroup><PropertyGroup><ContainerBaseImage>a</ContainerBaseImage>", "")]
    public void Everything_before_a_markup_error_is_kept(string text, string images)
    {
        var document = Read(text);
        Assert.Equal(images, Dump(document));
        Assert.Empty(document.Errors);
    }

    [Fact]
    public void Endlessly_growing_properties_are_unknown()
    {
        const int depth = 20_000;
        var chain = string.Concat(Enumerable.Range(1, depth).Select(i => $"<A{i}>$(A{i - 1})$(A{i - 1})</A{i}>"));
        var document = Read(
            $"<Project><PropertyGroup><A0>a</A0>{chain}<ContainerBaseImage>$(A{depth})</ContainerBaseImage>"
            + "<ContainerBaseImage>$(A3)</ContainerBaseImage></PropertyGroup></Project>");
        Assert.False(document.Images[0].Text.IsKnown);
        Assert.Equal("aaaaaaaa", document.Images[1].Text.Value);
    }

    [Fact]
    public void A_value_of_another_property_is_underlined_where_it_is_set()
    {
        var image = Read(
            "<Project><PropertyGroup><Tag>latest</Tag><ContainerBaseImage>a:$(Tag)</ContainerBaseImage>"
            + "</PropertyGroup></Project>").Images[0];
        Assert.Equal("latest", image.Text.PlaceOf(image.Name.Tag!.Value.Range).Text);
        Assert.Equal("a:$(Tag)", image.Text.Place.Text);
        Assert.Equal(image.Place, image.Text.Place);
    }

    [Theory]
    [InlineData("<ContainerBaseImage>a&#58;1</ContainerBaseImage>", "x&y", "x&amp;y&#58;1")]
    [InlineData("<ContainerBaseImage><![CDATA[a:1]]></ContainerBaseImage>", "x&y", "<![CDATA[x&y:1]]>")]
    [InlineData("<ContainerBaseImage>a:1</ContainerBaseImage>", "x$(y)", null)]
    [InlineData("<ContainerBaseImage><![CDATA[a:1]]></ContainerBaseImage>", "]]>", null)]
    public void Edits_are_written_as_XML(string property, string path, string? written)
    {
        var before = $"<Project><PropertyGroup>{property}</PropertyGroup></Project>";
        var edits = Read(before).Images[0].With(path: path);
        Assert.Equal(
            written is null ? null : $"<Project><PropertyGroup><ContainerBaseImage>{written}</ContainerBaseImage>"
                + "</PropertyGroup></Project>",
            edits is null ? null : Edits.Apply(before, [edits], out _));
    }

    [Theory]
    [InlineData("Contoso.Shop/Web:1.4", "contoso-shop/web-1-4")]
    [InlineData("my_App--x", "my_app--x")]
    [InlineData("Web@2", "web-2")]
    [InlineData("shop/web", null)]
    [InlineData("ghcr.io/shop/web", null)]
    [InlineData("localhost:5000/web", null)]
    [InlineData("-web", null)]
    [InlineData("Éa", null)]
    [InlineData("web ", null)]
    [InlineData("web//a", null)]
    public void The_SDK_repairs_repository_names(string name, string? published)
    {
        var text = $"<PropertyGroup><ContainerRepository>{name}</ContainerRepository></PropertyGroup>";
        Assert.Equal(published, Read(text).Images[0].Substitution?.Text);
    }

    [Theory]
    [InlineData("<Project><PropertyGroup><ContainerFamily>noble</ContainerFamily></PropertyGroup></Project>", true)]
    [InlineData("<Project><PropertyGroup><dockerfiletag>a</dockerfiletag></PropertyGroup></Project>", true)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\" />", false)]
    public void Most_projects_are_skipped_by_their_text(string text, bool expected) =>
        Assert.Equal(expected, ProjectReader.MayNameImages(text));

    private static SourceDocument Read(string text) => ProjectReader.Read(new Source("Web.csproj", text));

    private static string Dump(SourceDocument document) => string.Join(
        "; ", document.Images.Select(image => $"{image.Role} {image.Text}"));
}
