using ContainerLint.CSharp.Apis;

namespace ContainerLint.Tests.CSharp.Apis;

public sealed class ImageApisTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Acme.Runner.Run(image)", "Acme.Runner . Run ( image )")]
    [InlineData(
        " Acme.Runner.Run( image ) , Acme.Options.Image,", "Acme.Runner . Run ( image ) ; Acme.Options . Image")]
    [InlineData("Runner.Run(image)", "Runner . Run ( image )")]
    [InlineData("Acme.Runner.Runner(image)", "Acme.Runner . Runner ( image )")]
    [InlineData("Acme.Outer+Inner.@Run(@image)", "Acme.Outer.Inner . Run ( image )")]
    [InlineData("Acme.Map<K, V>.Run<T>(image), A.B", "Acme.Map . Run ( image ) ; A . B")]
    [InlineData("Acme.Map`2.Run(image)", "Acme.Map . Run ( image )")]
    public void Entries_are_read(string text, string expected)
    {
        Assert.True(ImageApis.TryParse(text, out var apis, out var problem), problem);
        Assert.Equal(expected, string.Join(" ; ", apis.Entries.Select(Dump)));
    }

    [Theory]
    [InlineData("Run(image)", "Entry 1 of the image APIs, 'Run(image)', does not name both a type and a member")]
    [InlineData("A.B, C.D(", "Entry 2 of the image APIs, 'C.D(', has no closing parenthesis")]
    [InlineData("A.B(x) y", "Entry 1 of the image APIs, 'A.B(x) y', continues after its parenthesis")]
    [InlineData("A.B()", "Entry 1 of the image APIs, 'A.B()', names no parameter")]
    [InlineData("A.B(x, y)", "Entry 1 of the image APIs, 'A.B(x, y)', has 'x, y' instead of the name of one parameter")]
    [InlineData("A..B(x)", "Entry 1 of the image APIs, 'A..B(x)', has an empty name")]
    [InlineData("A.2(x)", "Entry 1 of the image APIs, 'A.2(x)', has '2' instead of a name")]
    [InlineData("A.B(x", "Entry 1 of the image APIs, 'A.B(x', has no closing parenthesis")]
    [InlineData("A<.B(x)", "Entry 1 of the image APIs, 'A<.B(x)', does not name both a type and a member")]
    public void A_wrong_entry_is_explained(string text, string expected)
    {
        Assert.False(ImageApis.TryParse(text, out _, out var problem));
        Assert.Equal(expected + ": expected 'Namespace.Type.Method(parameter)' or 'Namespace.Type.Property'", problem);
    }

    [Fact]
    public void Valid_entries_are_kept_beside_an_invalid_one()
    {
        Assert.False(ImageApis.TryParse("nonsense, A.B(x)", out var apis, out _));
        Assert.Equal("A . B ( x )", Dump(Assert.Single(apis.Entries)));
    }

    [Theory]
    [InlineData("Acme.Runner(image)", "Acme.Runner", true)]
    [InlineData("Acme.Runner.Runner(image)", "Acme.Runner", true)]
    [InlineData("Acme.Runner.Run(image)", "Acme.Runner", false)]
    [InlineData("Acme.Runner.Image", "Acme.Runner", false)]
    public void A_constructor_is_named_by_its_type(string entry, string type, bool isConstructor)
    {
        Assert.True(ImageApis.TryParse(entry, out var apis, out _));
        Assert.Equal(isConstructor, apis.Entries.Single().IsConstructor(type));
    }

    private static string Dump(UserApi api) =>
        $"{api.Type} . {api.Member}" + (api.Parameter is null ? "" : $" ( {api.Parameter} )");
}
