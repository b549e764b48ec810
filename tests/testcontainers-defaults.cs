#!/usr/bin/env dotnet
// Prints the default image of every container builder in packages of Testcontainers, as the registry serves them, and
// whether a constructor takes an image: the source of TestcontainersModules.cs.
//
//     dotnet run tests/testcontainers-defaults.cs -- 3.10.0 4.16.0 [Testcontainers.MsSql …]
//
// Without names it reads the modules of that table. A package that the registry does not have is left out.
#:property PublishAot=false
using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

var versions = args.Where(arg => char.IsAsciiDigit(arg[0])).ToList();
var packages = args.Where(arg => !char.IsAsciiDigit(arg[0])).ToList();
if (packages.Count == 0)
{
    var table = File.ReadAllText("src/ContainerLint.CSharp/Apis/TestcontainersModules.cs");
    packages = [.. Regex.Matches(table, "\"(Testcontainers\\.\\w+)\\.\\w+Builder\"")
        .Select(match => match.Groups[1].Value).Distinct()];
}

var folder = Directory.CreateTempSubdirectory().FullName;
foreach (var package in packages)
{
    foreach (var version in versions)
    {
        var assembly = Restore(package, version);
        Console.WriteLine(assembly is null ? $"{package} {version}: not served" : "");
        if (assembly is not null)
            Print(package, version, assembly);
    }
}

Directory.Delete(folder, recursive: true);

string? Restore(string package, string version)
{
    var project = Path.Combine(folder, "read.csproj");
    File.WriteAllText(project, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup><PackageReference Include="{package}" Version="[{version}]" /></ItemGroup>
        </Project>
        """);
    var start = new ProcessStartInfo("dotnet", ["restore", project, "-v", "q", "--packages", folder])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
    using var restore = Process.Start(start)!;
    restore.StandardOutput.ReadToEnd();
    restore.WaitForExit();
    var library = Path.Combine(folder, package.ToLowerInvariant(), version, "lib");
    return restore.ExitCode == 0 && Directory.Exists(library)
        ? Directory.GetFiles(library, package + ".dll", SearchOption.AllDirectories).Order().LastOrDefault()
        : null;
}

static void Print(string package, string version, string assembly)
{
    using var file = new PEReader(File.OpenRead(assembly));
    var metadata = file.GetMetadataReader();
    foreach (var type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
    {
        var name = metadata.GetString(type.Name);
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            var constant = field.GetDefaultValue();
            if (!name.EndsWith("Builder") || constant.IsNil || !metadata.GetString(field.Name).EndsWith("Image"))
                continue;
            var value = metadata.GetConstant(constant);
            if (value.TypeCode != ConstantTypeCode.String)
                continue;
            var takes = type.GetMethods().Select(metadata.GetMethodDefinition)
                .Any(method => metadata.GetString(method.Name) == ".ctor" && method.GetParameters()
                    .Any(one => metadata.GetString(metadata.GetParameter(one).Name) == "image"));
            var image = metadata.GetBlobReader(value.Value).ReadConstant(value.TypeCode);
            Console.WriteLine($"{package} {version}: {name}.{metadata.GetString(field.Name)} = {image}, "
                + (takes ? "constructor" : "WithImage alone"));
        }
    }
}
