using ContainerLint.Configuration;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Suppressions;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Suppressions;

/// <summary>Suppressions in C# and the code that they cover.</summary>
public sealed class CodeSuppressionTests
{
    [Theory]
    [InlineData("// containerlint ignore CL1002 why\nF(\n  \"a\");\nG();", "CL1002 [F(\n  \"a\");] why")]
    [InlineData("F(\"a\"); // containerlint ignore CL1002", "CL1002 [F(\"a\"); ]")]
    [InlineData("F(\n  \"a\", // containerlint ignore CL1002\n  \"b\");", "CL1002 [  \"a\", ]")]
    [InlineData("F(\n  // containerlint ignore CL1002\n  \"a\",\n  \"b\");", "CL1002 [\"a\"]")]
    [InlineData("F(/* containerlint ignore CL1002 why */ \"a\", \"b\");", "CL1002 [\"a\"] why")]
    [InlineData(
        "F(\"a\" /* containerlint ignore MissingTag, LatestTag: why */);", "MissingTag,LatestTag [F(\"a\" ] why")]
    [InlineData(
        "new B()\n  // containerlint ignore CL1002\n  .WithImage(\n    \"a\")\n  .Build();",
        "CL1002 [.WithImage(\n    \"a\")]")]
    [InlineData(
        "var x = new C {\n  // containerlint ignore CL1002\n  Image = \"a\",\n  Name = \"b\" };",
        "CL1002 [Image = \"a\"]")]
    [InlineData("string[] x = [\n  // containerlint ignore CL1002\n  \"a\",\n  \"b\"];", "CL1002 [\"a\"]")]
    [InlineData(
        "class C {\n  // containerlint ignore CL1002\n  // and more\n  [X] int M() => 1;\n}",
        "CL1002 [[X] int M() => 1;]")]
    [InlineData("var x =\n  // containerlint ignore CL1002\n  \"a\";", "CL1002 [\"a\"]")]
    [InlineData("F(\"\"\"\n  a\n  \"\"\"); // containerlint ignore CL1002", "CL1002 [\"\"\"\n  a\n  \"\"\"); ]")]
    [InlineData("// containerlint ignore-file CL1002 why\nF();", "CL1002 file why")]
    [InlineData("// containerlint ignore-file CL1002\nnamespace N;\nclass C;", "CL1002 file")]
    [InlineData("// containerlint ignore CL1002\nnamespace N;\nclass C;", "CL1002 [namespace N;]")]
    [InlineData("F(); // containerlint ignore", " [F(); ]")]
    [InlineData("F();\n// containerlint ignore CL1002", "CL1002 [// containerlint ignore CL1002]")]
    [InlineData("/* containerlint ignore CL1002\n   why */\nF();", "CL1002 [F();] why")]
    [InlineData("var x = \"// containerlint ignore CL1002\";", "")]
    [InlineData("/// containerlint ignore CL1002\nclass C;", "")]
    [InlineData("// not containerlint ignore CL1002\nF();", "")]
    [InlineData("#if X\n// containerlint ignore CL1002\n#endif\nF();", "")]
    public void A_comment_covers_the_code_at_its_place(string code, string expected) =>
        Assert.Equal(expected, Dump(code));

    [Theory]
    [InlineData("#pragma warning disable CL1002\nF();\n#pragma warning restore CL1002\nG();", "CL1002 [\nF();\n]")]
    [InlineData("#pragma warning disable CS0612, CL1002, CL1003 // why\nF();\n#pragma warning restore CL1003\nG();",
        "CL1003 [\nF();\n] why; CL1002 [\nF();\n#pragma warning restore CL1003\nG();] why")]
    [InlineData("#pragma warning disable CL1002\nF();\n#pragma warning restore\nG();", "CL1002 [\nF();\n]")]
    [InlineData("#pragma warning disable CS0612\nF();", "")]
    [InlineData("#pragma warning disable MissingTag\nF();", "")]
    [InlineData("#pragma warning restore CL1002\nF();", "")]
    [InlineData("#if X\n#pragma warning disable CL1002\n#endif\nF();", "")]
    [InlineData("#pragma warning disable CL1002", "CL1002 []")]
    [InlineData("#pragma checksum", "")]
    public void A_pragma_applies_until_it_is_restored(string code, string expected) =>
        Assert.Equal(expected, Dump(code));

    [Fact]
    public void A_pragma_without_rules_turns_every_rule_off()
    {
        var found = CodeSuppressions.Read(CodeOf("#pragma warning disable\nF();"));
        Assert.Equal(Ruleset.All.Select(rule => rule.Id), found.Select(suppression => suppression.Ids[0].Id));
    }

    [Theory]
    [InlineData(
        "class C {\n  [SuppressMessage(\"R\", \"CL1002:Title\")]\n  int x;\n}",
        "CL1002 [[SuppressMessage(\"R\", \"CL1002:Title\")]\n  int x;]")]
    [InlineData(
        "[System.Diagnostics.CodeAnalysis.SuppressMessageAttribute(\"R\", checkId: \"CL1002\", "
        + "Justification = \"w\")] class C;",
        "CL1002 [[System.Diagnostics.CodeAnalysis.SuppressMessageAttribute(\"R\", checkId: \"CL1002\", "
        + "Justification = \"w\")] class C;] w")]
    [InlineData("[SuppressMessage(\"R\", \"CL1002\", Justification = \"<Pending>\")] class C;",
        "CL1002 [[SuppressMessage(\"R\", \"CL1002\", Justification = \"<Pending>\")] class C;]")]
    [InlineData("[SuppressMessage(\"R\", \"CL1002\", Justification = Why.Test)] class C;",
        "CL1002 [[SuppressMessage(\"R\", \"CL1002\", Justification = Why.Test)] class C;] Why.Test")]
    [InlineData("[assembly: SuppressMessage(\"R\", \"CL1002\")]", "CL1002 file")]
    [InlineData("[assembly: SuppressMessage(\"R\", \"CL1002\", Scope = \"type\", Target = \"~T:C\")]", "")]
    [InlineData("[SuppressMessage(\"R\", \"CA1000\")] class C;", "")]
    [InlineData("[SuppressMessage(\"CL1002\", Id)] class C;", "")]
    [InlineData("[SuppressMessage] class C;", "")]
    [InlineData("[SuppressMessage(", "")]
    public void An_attribute_covers_its_declaration(string code, string expected) => Assert.Equal(expected, Dump(code));

    [Fact]
    public void Only_comments_are_reported_as_unused()
    {
        var code = "#pragma warning disable CL1002\n// containerlint ignore CL1002\nF();\n"
            + "[SuppressMessage(\"R\", \"CL1002\")] class C;";
        Assert.Equal("2: 'CL1002' suppresses nothing here", string.Join("; ", Report(code).Select(reported =>
            $"{reported.Place.Source.Lines.PositionOf(reported.Place.Span.Start).Line + 1}: {reported.Message}")));
    }

    [Theory]
    [InlineData("F(); // containerlint ignore CL1002\nG();", "F();\nG();")]
    [InlineData("  // containerlint ignore CL1002\nG();", "G();")]
    [InlineData("  // containerlint ignore CL1002\r\n#if A == B\r\n#endif", "#if A == B\r\n#endif")]
    [InlineData("F(/* containerlint ignore CL1002 */ \"a\");", "F(\"a\");")]
    [InlineData("F(/* containerlint ignore CL1002 */\"a\");", "F(\"a\");")]
    [InlineData("F(a, /* containerlint ignore CL1002 */ \"a\");", "F(a, \"a\");")]
    [InlineData("return/* containerlint ignore CL1002 */x;", "return x;")]
    [InlineData("return/* containerlint ignore CL1002 */ x;", "return x;")]
    [InlineData("return /* containerlint ignore CL1002 */x;", "return x;")]
    [InlineData("/* containerlint ignore CL1002 */ F();", "F();")]
    [InlineData("G();\n  /* containerlint ignore CL1002 */ F();", "G();\n  F();")]
    [InlineData("/* containerlint ignore CL1002\n */\nF();", "F();")]
    [InlineData("F(/* containerlint ignore CL1002, CL0007 */ \"a\");", "F(/* containerlint ignore CL0007 */ \"a\");")]
    public void A_fix_removes_an_unused_comment(string code, string expected)
    {
        var finding = Report(code)[0];
        var edits = Assert.Single(finding.Fixes).Edits;
        Assert.Equal(expected, Edits.Apply(code, [edits], out _));
    }

    [Fact]
    public void A_comment_on_a_constant_applies_to_the_file_that_uses_it()
    {
        var constants = CodeOf("class K {\n  // containerlint ignore CL1002\n  public const string A = \"redis\";\n"
            + "  // containerlint ignore CL1002\n  public const string B = \"nginx\";\n}");
        var user = CodeOf("new B(K.A);");
        var builder = new MappedTextBuilder(user.Source);
        var literal = new SourceSpan(constants.Source.Text.IndexOf("redis", StringComparison.Ordinal), 5);
        builder.AppendResolved(
            MappedText.Verbatim(constants.Source, literal), new Place(user.Source, new SourceSpan(6, 3)));
        var image = new ImageUse(builder.ToMappedText(), Role.Run, new Place(user.Source, new SourceSpan(6, 3)));

        Assert.Equal(
            "public const string A = \"redis\";",
            Assert.Single(CodeSuppressions.Of(user, [image], [constants])).Scope!.Value.Text);
        Assert.Empty(CodeSuppressions.Of(constants, [], []));
    }

    [Fact]
    public void An_assembly_attribute_applies_to_every_file()
    {
        var user = new Source("a.cs", "using DotNet.Testcontainers.Builders;\nnew ContainerBuilder(K.Redis);");
        var constants = new Source("k.cs", "class K { public const string Redis = \"redis\"; }");
        var attributes = new Source("g.cs", "[assembly: SuppressMessage(\"R\", \"CL1002:why\")]");
        Assert.Equal("CL1002", Reported(user, constants));
        Assert.Equal("", Reported(user, constants, attributes));
    }

    [Theory]
    [InlineData("member", "~M:N.C.M", true)]
    [InlineData("member", "~M:N.C.M(System.String)", false)]
    [InlineData("member", "~M:N.C.Other", false)]
    [InlineData("member", "~P:N.C.M", false)]
    [InlineData("Member", "~M:N.C.M~System.Object", true)]
    [InlineData("member", "N.C.#M()", true)]
    [InlineData("member", "N.C.M()", true)]
    [InlineData("member", "N.D.#M()", false)]
    [InlineData("type", "~T:N.C", true)]
    [InlineData("type", "N.C", true)]
    [InlineData("type", "~T:N.D", false)]
    [InlineData("type", "~T:N", false)]
    [InlineData("namespace", "~N:N", false)]
    [InlineData("namespace", "~N:M", false)]
    [InlineData("namespaceanddescendants", "~N:N", true)]
    [InlineData("NamespaceAndDescendants", "N", true)]
    [InlineData("resource", "N.C", false)]
    [InlineData("member", "", false)]
    [InlineData("member", "~M:", false)]
    public void An_assembly_attribute_may_name_what_it_covers(string scope, string target, bool isCovered)
    {
        const string Code = "namespace N { using DotNet.Testcontainers.Builders; "
            + "class C { object M() => new ContainerBuilder(\"redis\"); } class D { } }";
        AssertCovers(Code, scope, target, isCovered);
    }

    [Theory]
    [InlineData("class C { object F = $; }", "member", "~F:C.F")]
    [InlineData("class C { object F = null, G = $; }", "member", "~F:C.G")]
    [InlineData("class C { object P => $; }", "member", "~P:C.P")]
    [InlineData("class C { object this[int i] => $; }", "member", "~P:C.Item(System.Int32)")]
    [InlineData("class C { C() => M($); }", "member", "~M:C.#ctor")]
    [InlineData("class C { C(string a) => M($); }", "member", "~M:C.#ctor(System.String)")]
    [InlineData("class C { static C() => M($); }", "member", "~M:C.#cctor")]
    [InlineData("class C { C() => M($); }", "member", "C.#.ctor()")]
    [InlineData(
        "class C<T> { class D { object M<U>(T t, U u, int[] i, System.Collections.Generic.List<string> s, int? n, "
        + "ref long l) => $; } }",
        "member",
        "~M:C`1.D.M``1(`0,``0,System.Int32[],System.Collections.Generic.List{System.String},"
        + "System.Nullable{System.Int32},System.Int64@)")]
    [InlineData("class C { class D { object M() => $; } }", "type", "~T:C.D")]
    [InlineData("class C { class D { object M() => $; } }", "type", "~T:C")]
    [InlineData("class C { class D { object M() => $; } }", "type", "C+D")]
    [InlineData("class C : I { object I.M() => $; }", "member", "~M:C.I#M")]
    [InlineData("_ = $;", "member", "~M:Program.<Main>$(System.String[])")]
    [InlineData(
        "class C { async System.Threading.Tasks.Task M() { await F(() => $); } }",
        "member",
        "~M:C.M~System.Threading.Tasks.Task")]
    public void Members_of_every_kind_can_be_named(string code, string scope, string target) =>
        AssertCovers("using DotNet.Testcontainers.Builders; " + code.Replace("$;", "new ContainerBuilder(\"redis\");")
            .Replace("$)", "new ContainerBuilder(\"redis\"))"), scope, target, isCovered: true);

    private static void AssertCovers(string code, string scope, string target, bool isCovered)
    {
        var attribute =
            $"[assembly: SuppressMessage(\"R\", \"CL1002:why\", Scope = \"{scope}\", Target = \"{target}\")]";
        Assert.Equal("CL1002", Reported(new Source("a.cs", code)));
        Assert.Equal(isCovered ? "" : "CL1002", Reported(new Source("a.cs", code), new Source("g.cs", attribute)));
    }

    private static string Reported(params Source[] sources)
    {
        var project = new CodeProject(sources, []);
        var document = CSharpReader.Read(project.FileOf(sources[0]), project, ImageApis.None);
        var findings = new Linter(Ruleset.All)
            .Check(document, new RuleContext(Settings.Default, RunFacts.None, TestDay.Today));
        return string.Join(" ", new Policy(rule => new(rule.Page.Severity)).Apply(findings, document)
            .Select(reported => reported.Finding.Rule.Id));
    }

    private static IReadOnlyList<Finding> Report(string code)
    {
        var file = CodeOf(code);
        var document = new CSharpDocument(file.Source, CSharpSyntax.Empty)
        {
            Suppressions = CodeSuppressions.Read(file),
        };
        return [.. new Policy(_ => new(Severity.Warning)).Apply([], document).Select(reported => reported.Finding)];
    }

    private static string Dump(string code) =>
        string.Join("; ", CodeSuppressions.Read(CodeOf(code)).Select(suppression =>
            string.Join(",", suppression.Ids.Select(id => id.Id))
            + (suppression.Scope is { } scope ? $" [{scope.Text}]" : " file")
            + (suppression.Reason is { } reason ? " " + reason : "")));

    private static CodeFile CodeOf(string code) => CodeFile.Parse(new Source("a.cs", code));
}
