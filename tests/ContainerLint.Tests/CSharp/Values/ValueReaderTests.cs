namespace ContainerLint.Tests.CSharp.Values;

/// <summary>The values of strings, by symbols and by shape.</summary>
public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("""  "redis:7"  """, "'redis:7'")]
    [InlineData("""  ("redis")  """, "'redis'")]
    [InlineData("""  (string)("redis")!  """, "'redis'")]
    [InlineData("""  (object)"redis"  """, "'redis'")]
    [InlineData("""  checked("redis")  """, "'redis'")]
    [InlineData("""  (Input<string>)"redis"  """, "'redis'")]
    [InlineData("""  (int)"redis"  """, "'?'")]
    [InlineData("""  "redis" as string  """, "'redis'")]
    [InlineData("""  new BicepValue<string>("redis")  """, "'redis'")]
    [InlineData("""  Output.Create("redis")  """, "'redis'")]
    [InlineData("""  "a" + "b" + ":1"  """, "'ab:1'")]
    [InlineData("""  "a" + x + ":latest"  """, "'a?:latest'")]
    [InlineData("""  x + ":latest"  """, "'?:latest'")]
    [InlineData("""  1 + 2 + ":latest"  """, "'?:latest'")]
    [InlineData("""  "redis:" + 1 + 2  """, "'redis:12'")]
    [InlineData("""  'a' + "b"  """, "'ab'")]
    [InlineData("""  'a' + 'b' + "c"  """, "'?c'")]
    [InlineData("""  "a" + null + "b"  """, "'ab'")]
    [InlineData("""  1 + 2  """, "'?'")]
    [InlineData("""  "a" - "b"  """, "'?'")]
    [InlineData("""  $"redis"  """, "'redis'")]
    [InlineData("""  $"redis:{7}"  """, "'redis:7'")]
    [InlineData("""  $"redis:{7:D2}"  """, "'redis:?'")]
    [InlineData("""  $"redis:{"7",3}"  """, "'redis:?'")]
    [InlineData("""  $"redis:{7.5}"  """, "'redis:?'")]
    [InlineData("""  $"{{{x}}}"  """, "'{?}'")]
    [InlineData("""  $"{"a"}:{(c ? "b" : "d")}"  """, "'a:b' | 'a:d'")]
    [InlineData("""  $"a{null}b"  """, "'ab'")]
    [InlineData("""  $"a{true}"  """, "'aTrue'")]
    [InlineData("""  c ? "a" : "b"  """, "'a' | 'b'")]
    [InlineData("""  c ? "a" : throw new System.Exception()  """, "'a'")]
    [InlineData("""  (c ? "a" : "b") + ":1"  """, "'a:1' | 'b:1'")]
    [InlineData("""  c ? "a" : null  """, "'a' | null")]
    [InlineData("""  n switch { 0 => "a", 1 => "b", _ => throw new System.Exception() }  """, "'a' | 'b'")]
    [InlineData("""  n switch { 0 => throw new System.Exception() }  """, "'?'")]
    [InlineData("""  x ?? "golang"  """, "'golang'")]
    [InlineData("""  x ?? y ?? "golang"  """, "'golang'")]
    [InlineData("""  x ?? throw new System.Exception()  """, "'?'")]
    [InlineData("""  "a" ?? "b"  """, "'a'")]
    [InlineData("""  (c ? "a" : x) ?? "b"  """, "'a' | 'b'")]
    [InlineData("""  $"{x}:1" ?? "b"  """, "'?:1'")]
    [InlineData("""  null ?? "b"  """, "'b'")]
    [InlineData("""  x ?? null  """, "'?'")]
    [InlineData("""  y = "redis"  """, "'redis'")]
    [InlineData("""  null  """, "null")]
    [InlineData("""  null!  """, "null")]
    [InlineData("""  (string)null  """, "null")]
    [InlineData("""  default  """, "null")]
    [InlineData("""  default(string)  """, "null")]
    [InlineData("""  string.Empty  """, "''")]
    [InlineData("""  System.String.Empty + "a"  """, "'a'")]
    [InlineData("""  nameof(System.String)  """, "'String'")]
    [InlineData("""  string.Concat("a", ":", "b")  """, "'a:b'")]
    [InlineData("""  string.Concat("a", x)  """, "'a?'")]
    [InlineData("""  string.Join(":", "a", "b")  """, "'a:b'")]
    [InlineData("""  string.Join('/', new[] { "a", "b" })  """, "'a/b'")]
    [InlineData("""  string.Join("/", x)  """, "'?'")]
    [InlineData("""  string.Join("/", ["a", .. names])  """, "'a/?'")]
    [InlineData("""  string.Format("{0}:{1}", "a", 7)  """, "'a:7'")]
    [InlineData("""  string.Format("{0}:{1,4}", "a", 7)  """, "'a:?'")]
    [InlineData("""  string.Format("{0}:{5}", "a", 7)  """, "'a:?'")]
    [InlineData("""  string.Format("{{{0}}}", x)  """, "'{?}'")]
    [InlineData("""  string.Format(culture, "{0}:1", "a")  """, "'a:1'")]
    [InlineData("""  string.Format("{0", "a")  """, "'?'")]
    [InlineData("""  string.Create(culture, $"{"a"}:1")  """, "'a:1'")]
    [InlineData("""  System.FormattableString.Invariant($"{"a"}:1")  """, "'a:1'")]
    [InlineData("""  "redis".ToString()  """, "'redis'")]
    [InlineData("""  " redis ".Trim()  """, "'redis'")]
    [InlineData("""  " redis ".TrimEnd()  """, "' redis'")]
    [InlineData("""  $" {x}".Trim()  """, "'?'")]
    [InlineData("""  "redis".ToLowerInvariant()  """, "'redis'")]
    [InlineData("""  "Redis".ToLowerInvariant()  """, "'?'")]
    [InlineData("""  "redis".Replace("r", "x")  """, "'?'")]
    [InlineData("""  "redis"u8  """, "'?'")]
    [InlineData("""  x  """, "'?'")]
    [InlineData("""  Missing.Thing  """, "'?'")]
    [InlineData("""  await Load()  """, "'?'")]
    public void An_expression_has_the_values_of_its_branches(string expression, string expected) => Equal(
        expected,
        $$"""
        class C
        {
            async void M(string x, string y, bool c, int n, string[] names, System.IFormatProvider culture)
            {
                Use({{expression.Trim()}});
            }
        }
        """);

    [Theory]
    [InlineData("""const string A = "redis"; Use(A);""", "'redis'")]
    [InlineData("""const string Repo = "ghcr.io/a", Tag = "1"; Use($"{Repo}:{Tag}");""", "'ghcr.io/a:1'")]
    [InlineData("""const int Version = 16; Use($"postgres:{Version}");""", "'postgres:16'")]
    [InlineData("""const int Version = 16; Use("postgres:" + Version);""", "'postgres:16'")]
    [InlineData("""const char Dot = '.'; Use("postgres:1" + Dot + 2);""", "'postgres:1.2'")]
    [InlineData("""var a = "redis"; Use(a);""", "'redis'")]
    [InlineData("""var a = "redis"; if (c) a = "x"; Use(a);""", "'redis' | 'x'")]
    [InlineData("""var a = "redis"; a += "x"; Use(a);""", "'?'")]
    [InlineData("""var a = "redis"; Change(ref a); Use(a);""", "'?'")]
    [InlineData("""var a = "redis"; Change(out a); Use(a);""", "'?'")]
    [InlineData("""var a = "redis"; (a, _) = ("x", 1); Use(a);""", "'?'")]
    [InlineData("""var a = "redis"; System.Action f = () => a = "x"; Use(a);""", "'redis' | 'x'")]
    [InlineData("""var a = "redis"; void F() { a ??= "x"; } Use(a);""", "'redis' | 'x'")]
    [InlineData("""var a = "redis"; ref var b = ref a; Use(a);""", "'?'")]
    [InlineData("""var a = "redis"; var other = new Options { a = "x" }; Use(a);""", "'redis'")]
    [InlineData("""var a = "redis"; this.a = "x"; Use(a);""", "'redis'")]
    [InlineData("""var a = "redis"; { Use(a); }""", "'redis'")]
    [InlineData("""var a = "redis"; System.Action f = () => Use(a);""", "'redis'")]
    [InlineData("""var a = x ?? "redis"; Use(a + ":1");""", "'redis:1'")]
    [InlineData("""var a = b; var b = a; Use(a);""", "'?'")]
    [InlineData("""string a; a = "redis"; Use(a);""", "'redis'")]
    [InlineData("""string a = null; Use(a);""", "null")]
    [InlineData("""foreach (var a in new[] { "redis", "b" }) Use(a);""", "'redis' | 'b'")]
    [InlineData("""foreach (var a in names) Use(a);""", "'?'")]
    [InlineData("""for (var a = "redis"; c;) Use(a);""", "'redis'")]
    [InlineData("""if (x is string a) Use(a);""", "'?'")]
    [InlineData("""Load(out var a); Use(a);""", "'?'")]
    [InlineData("""var (a, b) = ("redis", 1); Use(a);""", "'redis'")]
    [InlineData("""var q = from a in names select Use(a);""", "'?'")]
    [InlineData("""System.Func<string, object> f = a => Use(a);""", "'?'")]
    [InlineData("""void F(string a = "redis") => Use(a);""", "'redis'")]
    [InlineData("""void F(string a = "redis") { a = "x"; Use(a); }""", "'?'")]
    [InlineData("""void F(string a = null) => Use(a);""", "'?'")]
    [InlineData("""void F(string a = "") => Use(a);""", "'?'")]
    [InlineData("""void F(string a = default) => Use(a);""", "'?'")]
    [InlineData("""var f = (string a = "redis") => Use(a);""", "'redis'")]
    [InlineData("""void A() { } Use(A);""", "'?'")]
    [InlineData("""var A = "redis"; void F() { var A = "golang"; Use(A); }""", "'golang'")]
    [InlineData("""Use(field);""", "'field'")]
    [InlineData("""Use(this.field);""", "'field'")]
    [InlineData("""Use(setInConstructor);""", "'y'")]
    [InlineData("""Use(setByMethod);""", "'x' | 'y'")]
    [InlineData("""Use(open);""", "'x'")]
    [InlineData("""Use(Shared);""", "'shared'")]
    [InlineData("""Use(C.Shared);""", "'shared'")]
    [InlineData("""Use(Body);""", "'body'")]
    [InlineData("""Use(Getter);""", "'getter'")]
    [InlineData("""Use(Returned);""", "'returned'")]
    [InlineData("""Use(Auto);""", "'auto'")]
    [InlineData("""Use(Settable);""", "'x'")]
    [InlineData("""Use(Initable);""", "'x'")]
    [InlineData("""Use(Open);""", "'x'")]
    [InlineData("""Use(M);""", "'?'")]
    [InlineData("""Use(Endless);""", "'?x'")]
    [InlineData("""Use(Grown3);""", "'aaaaaaaa'")]
    [InlineData("""Use($"node:{Flavour.alpine}");""", "'node:alpine'")]
    [InlineData("""Use($"node:{Numbered.alpine}");""", "'node:?'")]
    [InlineData("""Use(Inner.Image);""", "'inner'")]
    [InlineData("""Use(Inner.Deep.Image);""", "'deep'")]
    [InlineData("""Use(Inherited);""", "'inherited'")]
    [InlineData("""Use(base.Inherited);""", "'inherited'")]
    [InlineData("""Use(new C().field);""", "'field'", "'field'")]
    [InlineData("""Use(nameof(field));""", "'field'")]
    public void A_name_has_the_value_that_its_declaration_fixes(
        string body, string expected, string? bySymbol = null) => Equal(
        expected,
        $$"""
        class C : B
        {
            private readonly string field = "field";
            private readonly string setInConstructor = "x";
            private string setByMethod = "x", a;
            public string open = "x";
            private static readonly string Shared = "shared";
            static string Body => "body";
            static string Getter { get => "getter"; }
            static string Returned { get { return "returned"; } }
            string Auto { get; } = "auto";
            string Settable { get; set; } = "x";
            string Initable { get; init; } = "x";
            public virtual string Open => "x";
            static string Endless => Endless + "x";
            const string Grown1 = "aa", Grown2 = Grown1 + Grown1, Grown3 = Grown2 + Grown2;
            C() { setInConstructor = "y"; }
            void Set() => setByMethod = "y";
            enum Flavour { alpine, slim }
            enum Numbered { alpine = 1, slim = 1 }
            class Inner { public const string Image = "inner"; public class Deep { public const string Image = "deep"; } }
            void M(string x, bool c, string[] names)
            {
                {{body}}
            }
        }

        class B { protected const string Inherited = "inherited"; }
        """,
        bySymbol);

    [Theory]
    [InlineData("using One; Use(Tags.Image);", "'one'")]
    [InlineData("Use(One.Tags.Image);", "'one'")]
    [InlineData("Use(global::One.Tags.Image);", "'one'")]
    [InlineData("using One; using Two; Use(Tags.Image);", "'?'")]
    [InlineData("Use(Tags.Image);", "'?'")]
    [InlineData("using Two; Use(Tags.Image);", "'two'")]
    [InlineData("using Two; namespace One { class D { void M() { Use(Tags.Image); } } }", "'one'")]
    [InlineData("namespace One { using Two; class D { void M() { Use(Tags.Image); } } }", "'one'")]
    [InlineData("namespace Other { using Two; class D { void M() { Use(Tags.Image); } } }", "'two'")]
    [InlineData("namespace One.Deeper; class D { void M() { Use(Tags.Image); } }", "'one'")]
    [InlineData("using static One.Tags; Use(Image);", "'one'")]
    [InlineData("using T = Two.Tags; Use(T.Image);", "'two'")]
    [InlineData("using T = Two; Use(T.Tags.Image);", "'two'")]
    [InlineData("using static Two.Tags; class D { const string Image = \"own\"; void M() { Use(Image); } }", "'own'")]
    [InlineData("using Two; class D { Tags Tags { get; } void M() { Use(Tags.Image); } }", "'two'")]
    [InlineData("using Two; class D { void M(string Tags) { Use(Tags.Image); } }", "'?'")]
    [InlineData("Use(Generic<int>.Image);", "'generic'")]
    [InlineData("Use(Two.Generic.Image);", "'not generic'")]
    [InlineData("partial class Parts { void M() { Use(Image); } }", "'part'")]
    [InlineData("partial class Parts { void M() { Use(Set); } }", "'y'")]
    [InlineData("using Two; Use(Tags.Ready);", "'two:1'")]
    public void A_name_of_another_file_is_looked_up_as_the_compiler_does(string code, string expected)
    {
        const string one = """
            namespace One;
            public class Tags { public const string Image = "one"; }
            """;
        const string two = """
            global using Global = One.Tags;
            namespace Two
            {
                public class Tags { public const string Image = "two"; public static readonly string Ready = Image + ":1"; }
                public class Generic { public const string Image = "not generic"; }
            }
            public class Generic<T> { public const string Image = "generic"; }
            partial class Parts
            {
                const string Image = "part";
                private readonly string Set = "x";
                Parts() => Set = "y";
            }
            """;
        Equal(expected, code, null, one, two);
    }

    [Fact]
    public void Global_usings_of_other_files_apply_to_every_file() => Equal(
        "'one'", "Use(Tags.Image);", null,
        "namespace One; public class Tags { public const string Image = \"one\"; }", "global using One;");

    [Theory]
    [InlineData("""new[] { "a", "b" }""", "'a' | 'b'")]
    [InlineData("""new string[] { "a", x }""", "'a' | '?'")]
    [InlineData("""new string[2]""", "")]
    [InlineData("""["a", .. more, "b"]""", "'a' | 'm' | 'n' | 'b'")]
    [InlineData("""["a", .. names]""", "'a' | '?'")]
    [InlineData("""["a", .. names, c ? "d" : "e"]""", "'a' | '?' | 'd' | 'e'")]
    [InlineData("""more""", "'m' | 'n'")]
    [InlineData("""new System.Collections.Generic.List<string> { "a" }""", "'a'")]
    [InlineData("""new System.Collections.Generic.List<string>(more) { "a" }""", "'m' | 'n' | 'a'")]
    [InlineData("""new() { "a" }""", "'a'")]
    [InlineData("""new System.Collections.Generic.Dictionary<string, string> { ["a"] = "b" }""", "")]
    [InlineData("""System.Array.Empty<string>()""", "")]
    [InlineData("""more.ToArray()""", "'m' | 'n'")]
    [InlineData("""c ? new[] { "a" } : new[] { "b" }""", "'a' | 'b'")]
    [InlineData("""names ?? ["a"]""", "'a'")]
    [InlineData("""names""", "")]
    [InlineData("""Circle""", "")]
    public void A_collection_has_the_elements_in_its_initializer(string expression, string expected)
    {
        var snippet = new Snippet(
            $$"""
            class C
            {
                static string[] Circle => Circle;
                void M(string x, bool c, string[] names)
                {
                    string[] more = ["m", "n"];
                    Use({{expression}});
                }
            }
            """);
        Assert.Equal(expected, Snippet.Dump(snippet.ElementsBySymbol()));
        Assert.Equal(expected, Snippet.Dump(snippet.ElementsByShape()));
    }

    /// <summary>Code that a naive evaluation would not survive: in time, memory or stack.</summary>
    public static TheoryData<string, string> Endless => new()
    {
        { "a thousand operands", Use(string.Join(" + ", Enumerable.Repeat("\"a\"", 1000))) },
        { "a million values", Use(string.Join(" + ", Enumerable.Repeat("(c ? \"a\" : \"b\")", 20))) },
        { "doubled and doubled", Doubled("const string", "\"a\"", "{0} + {0}") },
        { "branches of branches", Doubled("static string", "\"a\"", "x ? {0} : {0}") },
        { "collections of collections", Doubled("static string[]", "[\"a\"]", "[.. {0}, .. {0}]") },
        { "choices of collections", Doubled("static string[]", "[\"a\"]", "x ? {0} : {0}") },
        { "a circle of bases", "class A : B { void M() => Use(Missing); } class B : A { }" },
        { "a chain of members", Use("a" + string.Concat(Enumerable.Repeat(".a", 20_000))) },
        { "a chain of certainties", $"class C {{ void M(string a = null{new string('!', 20_000)}) => Use(a); }}" },
        { "a chain of increments", $"class C {{ void M() {{ var a = \"x\"; a{new string('+', 20_000)}; Use(a); }} }}" },
        { "deep parentheses", Use(new string('(', 300) + "\"a\"" + new string(')', 300)) },
        { "deep choices", Use(string.Concat(Enumerable.Repeat("c ? \"a\" : ", 300)) + "\"a\"") },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void Large_expressions_are_evaluated_in_time(string what, string code)
    {
        Assert.NotEmpty(what);
        var snippet = new Snippet(code);
        Assert.InRange(snippet.ByShape().Count, 1, 64);
        Assert.InRange(snippet.ElementsByShape().Count, 0, 1_000);
    }

    private static string Use(string expression) => $"class C {{ void M(bool c) => Use({expression}); }}";

    /// <summary>Fifty declarations, each using the previous one twice.</summary>
    private static string Doubled(string declaration, string first, string next)
    {
        var fields = Enumerable.Range(1, 50).Select(number =>
            $"{declaration} F{number} {(declaration[0] == 'c' ? "=" : "=>")} "
            + $"{string.Format(null, next, $"F{number - 1}")};");
        var start = $"{declaration} F0 {(declaration[0] == 'c' ? "=" : "=>")} {first};";
        return $"class C {{ {start} {string.Join("\n", fields)} void M() => Use(F50); }}";
    }

    private static void Equal(string byShape, string code, string? bySymbol = null, params string[] others)
    {
        var snippet = new Snippet([code, .. others]);
        Assert.Equal("by shape: " + byShape, "by shape: " + Snippet.Dump(snippet.ByShape()));
        Assert.Equal("by symbol: " + (bySymbol ?? byShape), "by symbol: " + Snippet.Dump(snippet.BySymbol()));
    }
}
