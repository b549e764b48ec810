using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Languages.CSharp;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp;

/// <summary>The text filter never rejects a file in which the reader finds something.</summary>
public sealed class CodeTextTests
{
    [Theory]
    [InlineData("new ContainerBuilder(\"redis\")", true)]
    [InlineData("new Testcontainers.Redis.RedisBuilder(\"redis\")", true)]
    [InlineData("new RedisBuilder()", true)]
    [InlineData("RedisBuilder b = new(\"redis\");", true)]
    [InlineData("class B : RedisBuilder { B() : base(\"redis\") { } }", true)]
    [InlineData("class B() : RedisBuilder(\"redis\");", true)]
    [InlineData("x.WithImage(\"redis\")", true)]
    [InlineData("x.AddContainer(\"a\", \"b\")", true)]
    [InlineData("new V1Container { Image = \"redis\" }", true)]
    [InlineData("Process.Start(\"docker\", \"pull redis\")", true)]
    [InlineData("info.StartInfo.FileName = Tools.Engine;", true)]
    [InlineData("Run(\"podman\", \"pull redis\")", true)]
    [InlineData("// lang=container-image\nvar x = \"redis\";", true)]
    [InlineData("void M([StringSyntax(\"ContainerImage\")] string x) { }", true)]
    [InlineData("File.WriteAllText(path, \"FROM redis\")", true)]
    [InlineData("// containerlint ignore CL1002", true)]
    [InlineData("new StringBuilder(\"a\").Append(1)", false)]
    [InlineData("new ConfigurationBuilder().Build()", false)]
    [InlineData("var builder = WebApplication.CreateBuilder(args);", false)]
    [InlineData("class Report { string ImageUrl; IDictionary<string, int> ContainerSizes = new(); }", false)]
    [InlineData("connection.Query(\"SELECT * FROM users\")", false)]
    [InlineData("", false)]
    public void The_text_shows_whether_a_file_may_name_images(string text, bool expected) =>
        Assert.Equal(expected, CodeText.MayNameImages(text));

    [Theory]
    [InlineData("class K { public const string Image = \"redis\"; }", true)]
    [InlineData("class K { public static string X => \"redis\"; }", true)]
    [InlineData("global using Testcontainers.Redis;", true)]
    [InlineData("[assembly: SuppressMessage(\"a\", \"CL1002\")]", true)]
    [InlineData("class MyBuilder : RedisBuilder;", true)]
    [InlineData("class C { void M() { Call(\"x\"); } }", false)]
    [InlineData("class C { static int X; }", false)]
    [InlineData("", false)]
    public void The_text_shows_whether_a_file_may_define_strings(string text, bool expected) =>
        Assert.Equal(expected, CodeText.MayDefine(text));

    [Fact]
    public void Every_known_API_is_noticed_by_its_name_or_its_type()
    {
        var missed = KnownApis.All.Where(api => !CodeText.MayNameImages(api.Kind switch
        {
            ApiKind.Constructor => $"new {api.Member.Replace("*", "Any")}(\"a\")",
            _ => $"x.{api.Member}(\"a\")",
        }) && !api.Types.All(type => CodeText.MayNameImages($"{type.Name.Replace("*", "Any")} x;"))
            && !api.Receiver.Types.Concat(api.Receiver.Calls).Any(name => CodeText.MayNameImages(name.TrimStart('*'))));
        Assert.Empty(missed.Select(api => $"{api.Types[0].Name}.{api.Member}"));
    }

    [Theory]
    [InlineData("csharp")]
    [InlineData("csharp-negative")]
    public void No_file_with_an_image_is_passed_over(string kind)
    {
        var root = SharedFiles.PathOf("corpus/" + kind);
        var missed = new List<string>();
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            if (CodeText.MayNameImages(text))
                continue;
            var source = new Source(path, text);
            var document = CSharpReader.Read(CodeFile.Parse(source), CodeProject.Of(source), ImageApis.None);
            var syntax = ((CSharpDocument)document).Syntax;
            if (document.Images.Count + syntax.DefaultImages.Count + syntax.ReferenceParts.Count > 0)
                missed.Add(path);
        }

        Assert.Empty(missed);
    }
}
