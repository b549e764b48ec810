using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Projects;

/// <summary>What project files import into every C# file.</summary>
public sealed class ProjectImportsTests
{
    [Fact]
    public void Using_items_are_read()
    {
        var imports = ImportsOf(
            "<Project><ItemGroup><Using Include='A.B; C' /><Using Include=\"D\"></Using><Using Remove='E' />"
            + "<Using Include='F.G' Static='true' /><Using Include='H' Alias='I' /></ItemGroup></Project>");
        Assert.Equal([new("A.B"), new("C"), new("D"), new("F.G", IsStatic: true), new("H", "I")], imports.Usings);
        Assert.Equal(["E"], imports.Removed);
        Assert.Null(imports.ImplicitUsings);
    }

    [Theory]
    [InlineData("<Project Sdk='Aspire.AppHost.Sdk/13.0.0' />", "Aspire.AppHost.Sdk")]
    [InlineData("<Project Sdk='Microsoft.NET.Sdk; B/9.5.0' />", "Microsoft.NET.Sdk B")]
    [InlineData("<Project><Sdk Name='Aspire.AppHost.Sdk' Version='9.5.0' /></Project>", "Aspire.AppHost.Sdk")]
    [InlineData("<Project><Import Project='Sdk.props' Sdk='Aspire.AppHost.Sdk' /></Project>", "Aspire.AppHost.Sdk")]
    [InlineData("<Project><ItemGroup><PackageReference Include='A; B' /></ItemGroup></Project>", "A B")]
    [InlineData("<Project><ItemGroup><PackageReference Update='A' /></ItemGroup></Project>", "")]
    [InlineData("<Project><ItemGroup><GlobalPackageReference Include='A' /></ItemGroup>", "A")]
    public void Packages_and_SDKs_are_read(string text, string expected) =>
        Assert.Equal(expected, string.Join(" ", ImportsOf(text).Packages));

    [Theory]
    [InlineData("<ImplicitUsings>enable</ImplicitUsings>", true)]
    [InlineData("<implicitusings> True </implicitusings>", true)]
    [InlineData("<ImplicitUsings>enable</ImplicitUsings><ImplicitUsings>disable</ImplicitUsings>", false)]
    [InlineData("<Nullable>enable</Nullable>", null)]
    public void It_is_known_whether_usings_are_implicit(string properties, bool? expected) => Assert.Equal(
        expected, ImportsOf($"<Project><PropertyGroup>{properties}</PropertyGroup></Project>").ImplicitUsings);

    private static ProjectImports ImportsOf(string text) =>
        ProjectReader.Read(new Source("App.csproj", text)).Syntax.Imports;
}
