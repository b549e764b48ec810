using ContainerLint.Configuration;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Deriving;

/// <summary>Images that are passed to the project's own helpers, by symbols and by shape.</summary>
public sealed class DerivingTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using DotNet.Testcontainers.Builders;
        using DotNet.Testcontainers.Images;
        using Aspire.Hosting;
        using Aspire.Hosting.ApplicationModel;

        """;

    [Theory]
    [InlineData(
        "static object Start(string image) => new ContainerBuilder(image); void M() { Start(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "object Start(string image) { var b = new ContainerBuilder(image); return b; } void M() { "
            + "this.Start(\"a:1\"); Start(image: \"b:1\"); }",
        "a:1, b:1")]
    [InlineData(
        "void Start(int port, string image) => new ContainerBuilder(image); void M() { Start(1, \"a:1\"); }",
        "a:1")]
    [InlineData(
        "void Start(string name, string image) => new ContainerBuilder(image).WithName(name); void M() { "
            + "Start(\"n\", \"a:1\"); Start(image: \"b:1\", name: \"n\"); }",
        "a:1, b:1")]
    [InlineData(
        "void Start(string repo, string tag) => new ContainerBuilder($\"{repo}:{tag}\"); void M() { "
            + "Start(\"a\", \"1\"); Start(\"b\", \"2\"); }",
        "a:1, b:2")]
    [InlineData(
        "void Start(string repo, string tag = \"9\") => new ContainerBuilder(repo + \":\" + tag); void M() "
            + "{ Start(\"a\"); Start(\"b\", \"2\"); }",
        "a:9, b:2")]
    [InlineData(
        "void Start(string tag) => new ContainerBuilder($\"acme/app:{tag}\"); void M() { Start(\"1\"); }",
        "acme/app:1")]
    [InlineData(
        "record Options(string Image); void Start(Options o) => new ContainerBuilder(o.Image); void M() { "
            + "Start(new /* same type */ (\"a:1\")); Start(new\n(\"b:1\")); }",
        "a:1, b:1")]
    [InlineData(
        "class B { public B(string image) => new ContainerBuilder(image); } class D : B { "
            + "public D() : base /* image */ (\"a:1\") { } public D(int i) : base\n(\"b:1\") { this.ToString(); } }",
        "a:1, b:1")]
    [InlineData(
        "class D { public D(string image) => new ContainerBuilder(image); "
            + "public D() : this /* image */ (\"a:1\") { } }",
        "a:1")]
    [InlineData(
        "void Start(string image) => new ContainerBuilder(image.Trim()); void M() { Start(\" a:1 \"); }",
        "a:1")]
    [InlineData(
        "void Start(string image) => new ContainerBuilder(image.Replace('a', 'b')); void M() { "
            + "Start(\"a:1\"); }",
        "")]
    [InlineData(
        "void Start(string image) { image = \"x/\" + image; new ContainerBuilder(image); } void M() { "
            + "Start(\"a:1\"); }",
        "")]
    [InlineData(
        "void Start(string image) { image ??= \"b:1\"; new ContainerBuilder(image); } void M() { "
            + "Start(\"a:1\"); Start(null); }",
        "a:1, b:1")]
    [InlineData(
        "void Start(string image) { var name = image ?? \"b:1\"; new ContainerBuilder(name); } void M() { "
            + "Start(\"a:1\"); }",
        "a:1, b:1")]
    [InlineData(
        "void Start(string image) { var full = $\"r.io/{image}\"; new ContainerBuilder(full); } void M() { "
            + "Start(\"a:1\"); }",
        "r.io/a:1")]
    [InlineData(
        "void Start(string image) => Two(image); void Two(string i) => new ContainerBuilder(i); void M() { "
            + "Start(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "void Start(string tag) => Two(\"a:\" + tag); void Two(string i) => new ContainerBuilder(i); void "
            + "M() { Start(\"1\"); }",
        "a:1")]
    [InlineData(
        "void A(string i) => B(i); void B(string i) { A(i); new ContainerBuilder(i); } void M() { "
            + "A(\"a:1\"); B(\"b:1\"); }",
        "a:1, b:1")]
    [InlineData("void A(string i) => A(i); void M() { A(\"a:1\"); }", "")]
    [InlineData(
        "async Task<object> StartAsync(string image) { await Task.Yield(); return new "
            + "ContainerBuilder(image); } async Task M() => await StartAsync(\"a:1\");",
        "a:1")]
    [InlineData(
        "T Start<T>(string image) where T : class => new ContainerBuilder(image) as T; void M() { "
            + "Start<object>(\"a:1\"); }",
        "a:1")]
    [InlineData("void M() { void Start(string image) => new ContainerBuilder(image); Start(\"a:1\"); }", "a:1")]
    [InlineData(
        "void M() { Func<string, object> start = image => new ContainerBuilder(image); start(\"a:1\"); "
            + "start.Invoke(\"b:1\"); }",
        "a:1, b:1")]
    [InlineData("void M() { var start = (string image) => new ContainerBuilder(image); start(\"a:1\"); }", "a:1")]
    [InlineData(
        "void Start(params string[] images) { foreach (var i in images) new ContainerBuilder(i); } void M()"
            + " { Start(\"a:1\", \"b:1\"); Start(new[] { \"d:1\" }); }",
        "a:1, b:1, d:1")]
    [InlineData(
        "void Start(IEnumerable<string> images) { foreach (var i in images) new ContainerBuilder(i); } void"
            + " M() { Start([\"a:1\", \"b:1\"]); }",
        "a:1, b:1")]
    [InlineData(
        "void Start(string image) => new ContainerBuilder(image); void Start(int port) { } void "
            + "Start(string a, string b) { } void M() { Start(\"a:1\"); Start(1); Start(\"x\", \"y\"); }",
        "a:1")]
    [InlineData(
        "void Start(string image) => new ContainerBuilder(image); const string I = \"a:1\"; void M(bool c) "
            + "{ Start(I); Start(c ? \"b:1\" : \"d:1\"); }",
        "a:1, b:1, d:1")]
    [InlineData("void Start(string image) => new ContainerBuilder(image); void M() { Action<string> f = Start; }", "")]
    [InlineData(
        "void Start(string image) { Console.WriteLine(image); new ContainerBuilder(image); } void M() { "
            + "Start(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "void Start(string name) => new ContainerBuilder(\"a:1\").WithName(name); void M() { Start(\"n\"); "
            + "}",
        "a:1")]
    [InlineData(
        "void Start(string image) => new ContainerBuilder(image); void M(string x) { Start(x); Start(\"a:\""
            + " + x); }",
        "")]
    [InlineData(
        "void Start(string image) => Assert.Throws<Exception>(() => new ContainerBuilder(image)); void M() "
            + "{ Start(\"a:1\"); }",
        "")]
    [InlineData(
        "void Build(string name) { new ImageFromDockerfileBuilder().WithName(name); new "
            + "ContainerBuilder(name); } void M() { Build(\"acme\"); }",
        "")]
    [InlineData(
        "T Start<T>(Func<string, T> make, string image) => make(image); void M() { Start(x => new "
            + "ContainerBuilder(x), \"a:1\"); Start(n => n, \"no\"); }",
        "a:1")]
    [InlineData(
        "void Run(string tag, Action<string> act) { act.Invoke(\"a:\" + tag); } void M() { Run(\"1\", image => { "
            + "new ContainerBuilder(image); }); Run(\"2\", (string x) => new ContainerBuilder(\"b/\" + x)); }",
        "a:1, b/a:2")]
    [InlineData(
        "void Each(Action<string> act) { act(\"a:1\"); act(\"b:2\"); } void M() { Each(x => new "
            + "ContainerBuilder(x)); Task.Run(y => new ContainerBuilder(y)); }",
        "a:1, b:2")]
    public void Methods_and_lambdas(string members, string expected) => Equal(expected, $"class C {{ {members} }}");

    [Theory]
    [InlineData(
        "class F { public F(string image) { new ContainerBuilder(image); } } class C { object M() => new "
            + "F(\"a:1\"); F f = new(\"b:1\"); }",
        "a:1, b:1")]
    [InlineData(
        "class F(string image) { object S() => new ContainerBuilder(image); } class C { object M() => new "
            + "F(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "class F { readonly string image; public F(string image) { this.image = image; } object S() => new "
            + "ContainerBuilder(image); } class C { object M() => new F(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "class F { string _i; string _t; public F(string i, string t) { _i = i; _t = t; } object S() => new"
            + " ContainerBuilder($\"{_i}:{_t}\"); } class C { object M() => new F(\"a\", \"1\"); object N() => "
            + "new F(\"b\", \"2\"); }",
        "a:1, b:2")]
    [InlineData(
        "class F { public F(string image) => Image = image; public string Image { get; } object S() => new "
            + "ContainerBuilder(Image); } class C { object M() => new F(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "class F(string image) { public string Image { get; } = image; object S() => new "
            + "ContainerBuilder(Image); } class C { object M() => new F(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "class B { public B(string image) { new ContainerBuilder(image); } } class D : B { public D() : "
            + "base(\"a:1\") { } } class E() : B(\"b:1\");",
        "a:1, b:1")]
    [InlineData(
        "class B { public B(string image) { new ContainerBuilder(image); } public B() : this(\"a:1\") { } }",
        "a:1")]
    [InlineData(
        "class B { public B(string image) { new ContainerBuilder(image); } } class D : B { public D(string "
            + "tag) : base(\"a:\" + tag) { } } class C { object M() => new D(\"1\"); }",
        "a:1")]
    [InlineData(
        "record R(string Name, string Image); class C { void S(R r) => new ContainerBuilder(r.Image); void "
            + "M() { S(new R(\"n\", \"a:1\")); S(new(\"n\", \"b:1\")); var x = new R(\"n\", \"d:1\") with { Image"
            + " = \"e:1\" }; } }",
        "a:1, b:1, d:1, e:1")]
    [InlineData(
        "record R(string Image, string Tag); class C { void S(R r) => new "
            + "ContainerBuilder($\"{r.Image}:{r.Tag}\"); void M() { S(new R(\"a\", \"1\")); S(new R(Tag: \"2\", "
            + "Image: \"b\")); } }",
        "a:1, b:2")]
    [InlineData(
        "class O { public string Image { get; set; } = \"a:1\"; } class C { object M(O o) => new "
            + "ContainerBuilder(o.Image); object N() => new O { Image = \"b:1\" }; void S(O o) { o.Image = "
            + "\"d:1\"; } }",
        "a:1, b:1, d:1")]
    [InlineData(
        "class O { public string Image { get; set; } public string Tag { get; set; } = \"9\"; } class C { "
            + "object M(O o) => new ContainerBuilder(o.Image + \":\" + o.Tag); object N() => new O { Image = "
            + "\"b\" }; object S() => new O { Image = \"d\", Tag = \"1\" }; }",
        "b:9, d:1")]
    [InlineData(
        "record O { public string Image { get; init; } = \"a:1\"; } class C { object M(O o) => new "
            + "ContainerBuilder(o.Image); O N() => new() { Image = \"b:1\" }; }",
        "a:1, b:1")]
    [InlineData(
        "class O { public string Other { get; set; } public string Image { get; set; } } class C { object "
            + "M(O o) => new ContainerBuilder(o.Image); object N() => new O { Other = \"b:1\" }; }",
        "")]
    [InlineData(
        "class O { public string Image { get; set; } } class P { public string Image { get; set; } } class "
            + "C { object M(O o) => new ContainerBuilder(o.Image); object N() => new P { Image = \"b:1\" }; }",
        "")]
    [InlineData(
        "class C { static string image; void S() { image = \"a:1\"; } object M() => new "
            + "ContainerBuilder(image); }",
        "a:1")]
    [InlineData(
        "class O { public string Image { get; set; } = \"a:1\"; } class C { T Bind<T>(string s) => default; void M() { "
            + "var o = Bind<O>(\"s\"); new ContainerBuilder(o.Image); } }",
        "a:1")]
    [InlineData(
        "class O { public string Image { get; set; } = \"a:1\"; } class C { Task<U> Bind<T, U>() => null; async Task "
            + "M() { new ContainerBuilder((await Bind<int, O>()).Image); } }",
        "a:1")]
    [InlineData(
        "class O { public string Image { get; set; } = \"a:1\"; } class C { void M(IServiceProvider p) { "
            + "new ContainerBuilder(p.GetRequired<O>().Image); } } static class E { public static T GetRequired<T>("
            + "this IServiceProvider p) => default; }",
        "a:1")]
    [InlineData(
        "class O { public string Image => \"a:1\"; } class R<T> { public string Image => null; } class C { "
            + "R<T> Bind<T>() => null; void M() { new ContainerBuilder(Bind<O>().Image); } }",
        "")]
    [InlineData(
        "class B { const string Image = \"a:1\"; public B() : this(Image) { } B(string image) : this(new Conf()) { "
            + "new ContainerBuilder(image); } B(Conf c) { } B(IImage i) { } } class Conf { }",
        "a:1")]
    [InlineData(
        "class B { public B(IImage i) { } public B(string image) { new ContainerBuilder(image); } public B(object o) "
            + "{ } } class C { object b = new B(\"a:1\"); object c = new B($\"b:{1}\"); object d = new B(null); }",
        "a:1, b:1")]
    public void Constructors_records_and_options(string code, string expected) => Equal(expected, code);

    [Theory]
    [InlineData(
        "static class X { public static object Use(this object b, string image) => new "
            + "ContainerBuilder(image); } class C { void M(object b) { b.Use(\"a:1\"); X.Use(b, \"b:1\"); } }",
        "a:1, b:1")]
    [InlineData(
        "static class X { public static object Run(this string image) => new ContainerBuilder(image); } "
            + "class C { void M() { \"a:1\".Run(); } }",
        "a:1")]
    [InlineData(
        "static class X { public static IResourceBuilder<T> Use<T>(this IResourceBuilder<T> b, string "
            + "image, string tag) where T : ContainerResource => b.WithImage(image).WithImageTag(tag); } class P "
            + "{ void M(IDistributedApplicationBuilder b) { b.AddRedis(\"r\").Use(\"a\", \"1\"); "
            + "b.AddRedis(\"s\").Use(\"b\", \"2\"); } }",
        "a:1, b:2")]
    [InlineData(
        "static class X { public static object AddApp(this IDistributedApplicationBuilder b, string name, "
            + "string image, string tag = \"9\") => b.AddContainer(name, image, tag); } class P { void "
            + "M(IDistributedApplicationBuilder b) { b.AddApp(\"n\", \"a\"); b.AddApp(\"n\", \"b\", \"2\"); } }",
        "a:9, b:2")]
    [InlineData(
        "interface I { void Start(string image); } class F : I { public void Start(string image) => new "
            + "ContainerBuilder(image); } class C { void M(I i) => i.Start(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "abstract class B { public abstract void Start(string image); } class F : B { public override void "
            + "Start(string image) => new ContainerBuilder(image); } class C { void M(B b) => b.Start(\"a:1\"); }",
        "a:1")]
    [InlineData(
        "class B { protected void Start(string image) => new ContainerBuilder(image); } class F : B { void "
            + "M() => Start(\"a:1\"); void N() => base.Start(\"b:1\"); }",
        "a:1, b:1")]
    [InlineData(
        "static class H { public static void Start(string image) => new ContainerBuilder(image); } class "
            + "Other { public void Start(string x) { } } class C { void M(Other o) { o.Start(\"x:1\"); "
            + "H.Start(\"a:1\"); } }",
        "a:1")]
    [InlineData(
        "class H { public void Start(string image) => new ContainerBuilder(image); } class C { H h = new();"
            + " void M(H p) { h.Start(\"a:1\"); p.Start(\"b:1\"); new H().Start(\"d:1\"); Make().Start(\"e:1\"); "
            + "var v = new H(); v.Start(\"f:1\"); } H Make() => new(); }",
        "a:1, b:1, d:1, e:1, f:1")]
    public void Extensions_and_inheritance(string code, string expected) => Equal(expected, code);

    [Theory]
    [InlineData("[InlineData(\"a:1\")] [InlineData(\"b:1\")]", "string image", "a:1, b:1")]
    [InlineData("[TestCase(\"a:1\", 5)] [TestCase(\"b:1\", 6)]", "string image, int n", "a:1, b:1")]
    [InlineData("[Arguments(5, \"a:1\")]", "int n, string image", "a:1")]
    [InlineData("[DataRow(\"a:1\")]", "string image", "a:1")]
    [InlineData("[InlineData(\"a\", \"1\")] [InlineData(\"b\", \"2\")]", "string repo, string tag", "a:1, b:2")]
    [InlineData("[MemberData(nameof(Data))]", "string image", "d:1, e:1")]
    [InlineData("[MemberData(\"Data\")]", "string image", "d:1, e:1")]
    [InlineData("[MemberData(nameof(Pairs))]", "string repo, string tag", "f:1, g:2")]
    [InlineData("[TestCaseSource(nameof(Cases))]", "string image", "h:1, i:1")]
    [InlineData("[MemberData(nameof(Yielded))]", "string image", "j:1")]
    [InlineData("[MemberData(nameof(Shared.All), MemberType = typeof(Shared))]", "string image", "k:1")]
    [InlineData("[MemberData(nameof(Added))]", "string repo, string tag", "l:1, m:2")]
    [InlineData("[ClassData(typeof(Filled))]", "string repo, string tag", "n:1, o:2")]
    [InlineData("[ClassData<Filled>]", "string repo, string tag", "n:1, o:2")]
    [InlineData("[ClassData(typeof(Enumerated))]", "string image", "p:1, q:1")]
    [InlineData("[ClassData(typeof(Kept))]", "string image", "r:1")]
    [InlineData("[ClassData(typeof(Looped))]", "string image", "")]
    [InlineData("[ClassData(typeof(Missing))]", "string image", "")]
    [InlineData("", "[Values(\"a:1\", \"b:1\")] string image", "a:1, b:1")]
    public void Data_of_tests(string attributes, string parameters, string expected) => Equal(
        expected,
        $$"""
        class TheoryData<T> : List<T> { }
        class TheoryData<T, U> : List<T> { public void Add(T t, U u) { } }
        class TestCaseData(object o);
        class InlineDataAttribute(params object[] d) : Attribute;
        class Shared { public static TheoryData<string> All => ["k:1"]; }
        class Filled : TheoryData<string, string> {
            public Filled() { Add("n", "1"); this.Add("o", "2"); other.Add("x"); } }
        class Enumerated : IEnumerable<object[]> {
            public IEnumerator<object[]> GetEnumerator() { yield return new object[] { "p:1" }; yield return ["q:1"]; }
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        class Kept : IEnumerable<object[]> {
            readonly List<object[]> rows = new() { new object[] { "r:1" } };
            public IEnumerator<object[]> GetEnumerator() => rows.GetEnumerator(); }
        class Looped : IEnumerable<object[]> {
            public IEnumerator<object[]> GetEnumerator() => new Looped().GetEnumerator(); }
        class C {
            public static TheoryData<string, string> Added {
                get { var data = new TheoryData<string, string>();
                    data.Add("l", "1"); data.Add("m", "2"); data.Add(u: "9", t: "x"); return data; } }
            public static TheoryData<string> Data => new() { "d:1", "e:1" };
            public static TheoryData<string, string> Pairs = new() { { "f", "1" }, { "g", "2" } };
            public static object[] Cases = { new object[] { "h:1" }, new TestCaseData("i:1") };
            public static IEnumerable<object[]> Yielded() { yield return new object[] { "j:1" }; }
            {{attributes}} public void T({{parameters}}) { new ContainerBuilder({{Image(parameters)}}); } }
        """);

    [Theory]
    [InlineData(
        "foreach (var (image, tag) in new[] { (\"a\", \"1\"), (\"b\", \"2\") }) new "
            + "ContainerBuilder($\"{image}:{tag}\");",
        "a:1, b:2")]
    [InlineData("var (image, tag) = (\"a\", \"1\"); new ContainerBuilder($\"{image}:{tag}\");", "a:1")]
    [InlineData(
        "(string Image, string Tag) t = (\"a\", \"1\"); new ContainerBuilder($\"{t.Image}:{t.Item2}\");",
        "a:1")]
    public void Tuples(string code, string expected) => Equal(expected, $"class C {{ void M() {{ {code} }} }}");

    [Fact]
    public void Helpers_of_other_files() => Equal(
        "b:1, a:1",
        "class C { void M() { Helper.Start(\"a:1\"); } }",
        """
        static class Helper
        {
            public static void Start(string image) { new ContainerBuilder(image); new ContainerBuilder("b:1"); }
        }
        """);

    /// <summary>Files may be linted without their projects, which may have types of one name.</summary>
    [Fact]
    public void Types_of_one_name_mean_the_one_in_the_same_file()
    {
        const string Code = "class C { void M() => new ContainerBuilder(Tags.Image); } "
            + "class Tags { public const string Image = \"a:1\"; }";
        var documents = Tier.Shape.Read([new("0.cs", Usings + Code), new("1.cs", Usings + Code)], Settings.Default);
        Assert.All(documents, document => Assert.Equal(
            document.Source, Assert.Single(document.Images).Text.PlaceOf(new TextRange(0, 3)).Source));
    }

    [Theory]
    [InlineData("var d = d.ToDictionary(); new ContainerBuilder(d[\"x\"]);", "")]
    [InlineData("new ContainerBuilder(Self[\"x\"]);", "")]
    [InlineData("new ContainerBuilder(Loop[\"a\"]);", "")]
    [InlineData("new ContainerBuilder(Loop[key]);", "")]
    [InlineData("new ContainerBuilder(Mixed[\"b\"]);", "b:1")]
    [InlineData("new ContainerBuilder(Mixed.ToDictionary()[key]);", "b:1")]
    public void Dictionaries_that_lead_to_themselves(string code, string expected) => Equal(expected, $$"""
        class C
        {
            static readonly Dictionary<string, string> Self = Self.ToDictionary();
            static readonly Dictionary<string, string> Loop = new()
            {
                ["a"] = Loop["b"], ["b"] = Loop["a"], [Loop["c"]] = Loop[k],
            };
            static readonly Dictionary<string, string> Mixed = new() { ["a"] = Mixed["a"], ["b"] = "b:1" };
            void M(string key) { {{code}} }
        }
        """);

    [Fact]
    public void Dictionaries_that_are_made_of_others_are_read_once()
    {
        const int Count = 60;
        var fields = Enumerable.Range(0, Count).Select(i => "static Dictionary<string, string> D" + i
            + $" = new() {{ [\"a\"] = D{i + 1}[key], [\"b\"] = D{i + 1}[key] }};");
        Equal("last:1, last:1", $$"""
            class C
            {
                static string key;
                {{string.Concat(fields)}}
                static Dictionary<string, string> D{{Count}} = new() { ["a"] = "last:1", ["b"] = "last:1" };
                void M() => new ContainerBuilder(D0["a"]);
            }
            """);
    }

    [Fact]
    public void Long_chains_of_calls_are_no_rows_and_no_dictionaries()
    {
        var chain = string.Concat(Enumerable.Repeat(".ToA()", 900));
        Equal("", $$"""
            class C
            {
                static object[] Data = [new TestCaseData("a:1"){{chain}}];
                [TestCaseSource(nameof(Data))] void T(int image) { }
                void M() => new ContainerBuilder(d{{chain}}["x"]);
            }
            """);
    }

    /// <summary>The compiler cannot bind such code, so that only reading by shape sees what it passes.</summary>
    [Fact]
    public void A_file_that_is_nested_too_deeply_does_not_stop_the_others()
    {
        var deep = string.Concat(Enumerable.Repeat("(", 1500)) + "1" + string.Concat(Enumerable.Repeat(")", 1500));
        Source[] sources =
        [
            new("0.cs", Usings + "class H { public static void Start(string image) => new ContainerBuilder(image); }"),
            new("1.cs", $"class D {{ object x = {deep}; void M() {{ H.Start(\"deep:1\"); }} }}"),
            new("2.cs", "class C { void M() { H.Start(\"a:1\"); } }"),
        ];
        foreach (var tier in new[] { Tier.Shape, Tier.Symbols })
        {
            var images = tier.Read(sources, Settings.Default).SelectMany(static one => one.Images);
            Assert.Contains("a:1", images.Select(static image => image.Text.ToString()));
        }
    }

    private static string Image(string parameters) =>
        parameters.Contains("repo", StringComparison.Ordinal) ? "$\"{repo}:{tag}\"" : "image";

    private static void Equal(string expected, params string[] files)
    {
        Source[] sources = [.. files.Select(static (text, i) => new Source($"{i}.cs", Usings + text))];
        foreach (var tier in new[] { Tier.Shape, Tier.Symbols })
        {
            var images = tier.Read(sources, Settings.Default).SelectMany(static one => one.Images)
                .Select(static image => image.Text.ToString()).Where(static text => !text.Contains('?'));
            Assert.Equal(
                $"{tier}: {string.Join(", ", expected.Split(", ").Order())}",
                $"{tier}: {string.Join(", ", images.Order())}");
        }
    }
}
