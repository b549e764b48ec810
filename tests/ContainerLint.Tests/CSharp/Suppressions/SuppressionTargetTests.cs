using System.Text.RegularExpressions;
using ContainerLint.Configuration;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Tests.Analyzers;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Suppressions;

/// <summary>
/// <c>[assembly: SuppressMessage]</c> with all forms of targets: the command line leaves out what the compiler does.
/// </summary>
public sealed partial class SuppressionTargetTests
{
    /// <summary>Code with an image, <c>$name</c>, in a member of every kind.</summary>
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using DotNet.Testcontainers.Builders;
        namespace N
        {
            public interface I { object M(); object P { get; } object Default() => $default; }
            public class C : I
            {
                object field = $field;
                object first = $first, second = $second;
                static readonly object Shared = $shared;
                static C() { Use($cctor); }
                public C() { Use($ctor); }
                public C(string a) : this() { Use($ctorString); }
                public C(ref int a, params string[] b) { Use($ctorRef); }
                ~C() { Use($finalizer); }
                static object Use(object o) => o;
                public object M() => $m;
                public object M(string a) => $mString;
                public object M(int a) => $mInt;
                public object M(ref long a) => $mRef;
                public object M(out short a) { a = 0; return $mOut; }
                public object M(in byte a) => $mIn;
                public object M(int[] a) => $mArray;
                public object M(int[,] a) => $mMatrix;
                public object M(int[][] a) => $mJagged;
                public object M(List<string> a) => $mStrings;
                public object M(List<int> a) => $mInts;
                public object M(Dictionary<string, List<int>> a) => $mDictionary;
                public object M(int? a) => $mNullable;
                public object M(C? a, string? b) => $mOptional;
                public object M((int, string) a) => $mTuple;
                public object M(dynamic a, int b) => $mDynamic;
                public object M(Func<int, string> a) => $mFunc;
                public object M(nint a) => $mNative;
                public unsafe object M(int* a) => $mPointer;
                public object M(DateTime a, params object[] b) => $mParams;
                public object M(Inner a) => $mInner;
                public object M(N.Sub.D a) => $mQualified;
                public object M<T>(T a) => $mGeneric;
                public object M<T>(T a, List<T> b) => $mGenericList;
                public object M<T, U>(U a) => $mGenericTwo;
                public object Local() { object F() => $local; Func<object> l = () => $lambda; return l; }
                public object P { get; set; } = $p;
                public object Q { get { return $get; } set { Use($set); } }
                public object Arrow => $arrow;
                public object this[int i] => $item;
                public object this[string i] { get => $itemGet; set => Use($itemSet); }
                event Action E = Made($e);
                event Action Custom { add { Use($add); } remove { Use($remove); } }
                static Action Made(object o) => null;
                public static C operator +(C a, C b) => (C)Use($plus);
                public static C operator -(C a) => (C)Use($minus);
                public static implicit operator string(C a) => Use($implicit).ToString();
                public static explicit operator int(C a) => (int)Use($explicit);
                object I.M() => $explicitM;
                object I.P => $explicitP;
                public class Inner { public object M() => $inner; public class Deep { public object M() => $deep; } }
            }
            public class G<T> { public object M(T a) => $g; public class H<U> { public object M(T a, U b) => $h; } }
            public struct S { public object M() => $s; }
            public record R(string Name) { public object M() => $r; }
            public class Primary(object o = null) : Base($primary) { object kept = $kept; object M() => $primaryM; }
            public class Base { public Base(object o) { } }
            namespace Sub { public class D { public object M() => $d; } }
        }
        namespace N.Other { public class D { public object M() => $other; } }
        public class Global { public object M() => $global; }
        """;

    /// <summary>What follows the rule in an attribute of an assembly.</summary>
    public static TheoryData<string> Forms =>
    [
        // Documentation IDs of members.
        .. new[]
        {
            "N.C.M", "N.C.M()", "N.C.M(System.String)", "N.C.M(System.Int32)", "N.C.M(System.Int64@)",
            "N.C.M(System.Int64)", "N.C.M(System.Int16@)", "N.C.M(System.Byte@)", "N.C.M(System.Int32[])",
            "N.C.M(System.Int32[0:,0:])", "N.C.M(System.Int32[][])",
            "N.C.M(System.Collections.Generic.List{System.String})",
            "N.C.M(System.Collections.Generic.List{System.Int32})", "N.C.M(List{System.Int32})",
            "N.C.M(System.Collections.Generic.Dictionary{System.String,System.Collections.Generic.List{System.Int32}})",
            "N.C.M(System.Nullable{System.Int32})", "N.C.M(N.C,System.String)",
            "N.C.M(System.ValueTuple{System.Int32,System.String})", "N.C.M(System.Object,System.Int32)",
            "N.C.M(System.Func{System.Int32,System.String})", "N.C.M(System.IntPtr)", "N.C.M(System.Int32*)",
            "N.C.M(System.DateTime,System.Object[])", "N.C.M(N.C.Inner)", "N.C.M(N.Sub.D)", "N.C.M(D)",
            "N.C.M(N.Other.D)", "N.C.M(String)", "N.C.M(string)",
            "N.C.M``1(``0)", "N.C.M``1(``0,System.Collections.Generic.List{``0})", "N.C.M``2(``1)", "N.C.M``2(``0)",
            "N.C.M``1", "N.C.M``1(System.String)",
            "N.C.#ctor", "N.C.#ctor(System.String)", "N.C.#ctor(System.Int32@,System.String[])", "N.C.#cctor",
            "N.C.Finalize", "N.C.Local", "N.C.Local~System.Object", "N.C.M(System.String)~System.Object",
            "N.C.M(System.String)~System.Int32", "N.C.get_Q", "N.C.set_Q(System.Object)", "N.C.get_Arrow", "N.C.get_P",
            "N.C.get_Item(System.Int32)", "N.C.set_Item(System.String,System.Object)", "N.C.add_Custom(System.Action)",
            "N.C.remove_Custom(System.Action)", "N.C.add_E(System.Action)",
            "N.C.op_Addition(N.C,N.C)", "N.C.op_UnaryNegation(N.C)", "N.C.op_Implicit(N.C)~System.String",
            "N.C.op_Explicit(N.C)~System.Int32", "N.C.op_Explicit(N.C)", "N.C.op_Implicit(N.C)~System.Int32",
            "N.C.N#I#M", "N.C.I#M", "N.I.Default", "N.C.Inner.M", "N.C+Inner.M", "N.C.Inner.Deep.M",
            "N.G`1.M(`0)", "N.G.M", "N.G`1.H`1.M(`0,`1)", "N.S.M", "N.R.M", "N.Primary.#ctor(System.Object)",
            "N.Primary.#ctor", "N.R.#ctor(System.String)", "N.R.#ctor", "N.R.get_Name", "N.Sub.D.M",
            "N.Other.D.M", "Global.M", "n.c.m", "N.C.M ", "N.C.Missing",
        }.Select(member => $"Scope = \"member\", Target = \"~M:{member}\""),
        .. new[] { "P", "Q", "Arrow", "Item(System.Int32)", "Item(System.String)", "Item", "N#I#P", "M" }
            .Select(member => $"Scope = \"member\", Target = \"~P:N.C.{member}\""),
        .. new[] { "field", "first", "second", "Shared", "P", "E" }
            .Select(member => $"Scope = \"member\", Target = \"~F:N.C.{member}\""),
        .. new[] { "E", "Custom", "P" }.Select(member => $"Scope = \"member\", Target = \"~E:N.C.{member}\""),
        // Documentation IDs of types and namespaces.
        .. new[] { "N.C", "N.C.Inner", "N.C+Inner", "N.G`1", "N.G", "N.G`1.H`1", "N.S", "N.I", "Global", "N.C`1", "N" }
            .Select(type => $"Scope = \"type\", Target = \"~T:{type}\""),
        .. new[] { "~N:N", "N", "~N:N.Sub", "N.Sub", "", "~N:", "~N:N.Missing", "~T:N.C", "~N:N.C" }.SelectMany(space =>
            new[] { "namespace", "namespaceanddescendants", "NamespaceAndDescendants" }
                .Select(scope => $"Scope = \"{scope}\", Target = \"{space}\"")),
        // FxCop's form.
        .. new[]
        {
            "N.C.#M()", "N.C.#M(System.String)", "N.C.M(System.String)", "N.C.#M(System.String,System.Int32)",
            "N.C.#M(System.Int64&)", "N.C.#M(System.Int32[])", "N.C.#M(System.Int32[0:,0:])", "N.C.#M(System.Int32[,])",
            "N.C.#M(System.Collections.Generic.List`1<System.Int32>)",
            "N.C.#M(System.Collections.Generic.List`1<System.String>)", "N.C.#M`1(!!0)", "N.C.#M", "N.C.M",
            "N.C.#.ctor()", "N.C.#.ctor(System.String)", "N.C.#.cctor()", "N.C.#ctor", "N.C..ctor()", "N.C.#Finalize()",
            "N.C.#field", "N.C.field", "N.C.#first", "N.C.#P", "N.C.P", "N.C.#Q", "N.C.#get_Q()",
            "N.C.#Item[System.Int32]",
            "N.C.#E", "N.C.#Custom", "N.C.#op_Addition(N.C,N.C)", "N.C.#N.I.M()", "N.C+Inner.#M()", "N.C.Inner.#M()",
            "N.G`1.#M(!0)", "N.G`1.#M()", "N.G.#M(!0)", "e:N.C.#E", "e:N.C.#P", "N.Primary.#.ctor(System.Object)",
            "N.C.#set_Q",
            "N.C.#set_Item(System.String,System.Object)", "N.C.#op_Explicit(N.C):System.Int32", "N+C.#M()",
            "N.C.#M`2", "N.G`1+H`1.#M(!0,!1)", "N.S.#M()", "Global.#M()", "N.C.#Local()", "N.C", "",
            "N.C.#M():System.Object", "N.C.#M(System.String):System.Object", "[mscorlib]N.C.#M()", "#M()",
        }.Select(member => $"Scope = \"member\", Target = \"{member}\""),
        .. new[] { "N.C", "N.C+Inner", "N.C.Inner", "N.G`1", "N.G", "N.G`1+H`1", "N.Sub.D", "Global", "C", "n.c", "" }
            .Select(type => $"Scope = \"type\", Target = \"{type}\""),
        // Other scopes, and properties that are missing, empty, named otherwise or constants.
        "Scope = \"module\"",
        "Scope = \"MODULE\"",
        "Scope = \"module\", Target = \"N.C\"",
        "Scope = \"\"",
        "Scope = \"\", Target = \"N.C\"",
        "Scope = null",
        "Scope = null, Target = null",
        "Scope = \"type\"",
        "Scope = \"type\", Target = null",
        "Scope = \"Type\", Target = \"N.C\"",
        "Scope = \"MEMBER\", Target = \"~M:N.C.M\"",
        "Scope = \"member\", Target = \"~T:N.C\"",
        "Scope = \"type\", Target = \"~M:N.C.M\"",
        "Scope = \"resource\", Target = \"N.C\"",
        "Scope = \"resource\"",
        "Scope = \"other\"",
        "Scope = \"other\", Target = \"N.C\"",
        "Target = \"N.C\"",
        "Target = \"~T:N.C\"",
        "MessageId = \"a\"",
        "Scope = \"type\", Target = \"N\" + \".C\"",
        "Scope = \"ty\" + \"pe\", Target = \"N.C\"",
        "Scope = \"type\", Target = @\"N.C\"",
        "Scope = \"type\", Target = \"~T:N.C\", Justification = \"because\"",
        "Scope = \"type\", Target = \"~t:N.C\"",
        "Scope = \"type\", Target = \"T:N.C\"",
        "Scope = \"member\", Target = \"M:N.C.M\"",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task The_command_line_covers_what_the_compiler_does(string form)
    {
        var attribute = "using System.Diagnostics.CodeAnalysis;\n"
            + $"[assembly: SuppressMessage(\"R\", \"CL1002:why\", {form})]\n";
        var code = WithImages();

        Assert.Equal(await Compiled(code, attribute), Read(code, attribute));
    }

    [Fact]
    public async Task Without_an_attribute_all_images_are_reported()
    {
        Assert.Equal("", await Compiled(WithImages(), ""));
        Assert.Equal("", Read(WithImages(), ""));
    }

    private static IEnumerable<string> All =>
        Image().Matches(Code).Select(static match => Name(match.Groups[1].Value)).Order(StringComparer.Ordinal);

    private static string WithImages() =>
        Image().Replace(Code, static match => $"new ContainerBuilder(\"acme/{Name(match.Groups[1].Value)}\")");

    [Fact]
    public void Half_typed_attributes_do_no_harm()
    {
        var code = WithImages();
        foreach (var form in Forms.Select(row => row.Data).Concat(["Scope = \"member\", Target = \"~M:(((({{{{[[[\""]))
        {
            for (var end = 0; end < form.Length; end += 5)
                Assert.NotNull(Read(code, $"[assembly: SuppressMessage(\"R\", \"CL1002\", {form[..end]}\")]"));
        }
    }

    private static string Name(string member) =>
        Capital().Replace(member, static match => "-" + match.Value.ToLowerInvariant());

    /// <summary>The images that are not reported.</summary>
    private static async Task<string> Compiled(string code, string attribute)
    {
        var found = await AnalyzerRun.Of([("a.cs", code), ("g.cs", attribute)], "");
        return Names(found.Where(one => one.Id == "CL1002").Select(one => one.GetMessage()));
    }

    private static string Read(string code, string attribute)
    {
        var project = new CodeProject([new Source("a.cs", code), new Source("g.cs", attribute)], []);
        var document = CSharpReader.Read(project.FileOf(project.Sources[0]), project, ImageApis.None);
        var findings = new Linter(Ruleset.All)
            .Check(document, new RuleContext(Settings.Default, RunFacts.None, TestDay.Today));
        return Names(new Policy(rule => new(rule.Page.Severity)).Apply(findings, document)
            .Where(one => one.Finding.Rule.Id == "CL1002").Select(one => one.Finding.Message));
    }

    private static string Names(IEnumerable<string> messages) =>
        string.Join(' ', All.Except(messages.Select(message => message.Split('\'')[1]["acme/".Length..])));

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Image();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
