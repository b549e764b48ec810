using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace ContainerLint.Tests.CSharp.Apis;

/// <summary>
/// The public members of assemblies that take text and whose names say that the text is an image or a part of a
/// reference: parameters and settable properties. Read from metadata; nothing is loaded.
/// </summary>
internal static partial class PublicMembers
{
    /// <summary>The members of a folder of packages, as <c>name/version/lib/framework/*.dll</c>, in order.</summary>
    public static IEnumerable<string> InPackages(string folder) =>
        Directory.GetDirectories(folder).SelectMany(package => Directory.GetDirectories(package))
            .SelectMany(version => Assemblies(Path.Combine(version, "lib"))).SelectMany(InAssembly)
            .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The members of an assembly: <c>Space.Type.Method(parameter)</c>, <c>Space.Type.Property</c>.</summary>
    public static IReadOnlyList<string> InAssembly(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            return [];
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(type => IsPublic(reader, type))
                .SelectMany(type => MembersOf(reader, type)),
        ];
    }

    /// <summary>The assemblies for the newest framework.</summary>
    private static IEnumerable<string> Assemblies(string lib) =>
        Directory.Exists(lib)
            && Directory.GetDirectories(lib).MaxBy(folder => AgeOf(Path.GetFileName(folder))) is { } newest
            ? Directory.GetFiles(newest, "*.dll")
            : [];

    /// <summary>Frameworks in order: .NET by version, then .NET Standard, then anything else.</summary>
    private static double AgeOf(string framework)
    {
        var version = double.TryParse(FrameworkVersion().Match(framework).Value, out var number) ? number : 0;
        return framework.StartsWith("netstandard", StringComparison.Ordinal) ? version
            : framework.StartsWith("net", StringComparison.Ordinal) && framework.Contains('.') ? version + 100
            : -1;
    }

    private static IEnumerable<string> MembersOf(MetadataReader reader, TypeDefinition type)
    {
        var owner = NameOf(reader, type);
        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
        {
            var setter = property.GetAccessors().Setter;
            var name = reader.GetString(property.Name);
            if (!setter.IsNil && IsPublic(reader.GetMethodDefinition(setter)) && SaysImage(name)
                && property.DecodeSignature(TextTypes.Instance, null).ReturnType)
            {
                yield return $"{owner}.{name}";
            }
        }

        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition).Where(IsPublic))
        {
            var name = reader.GetString(method.Name);
            if (method.Attributes.HasFlag(MethodAttributes.SpecialName) && name != ".ctor")
                continue;
            var takesText = method.DecodeSignature(TextTypes.Instance, null).ParameterTypes;
            var shown = name == ".ctor" ? owner : $"{owner}.{name}";
            foreach (var parameter in method.GetParameters().Select(reader.GetParameter))
            {
                var parameterName = reader.GetString(parameter.Name);
                if (parameter.SequenceNumber > 0 && !parameter.Attributes.HasFlag(ParameterAttributes.Out)
                    && takesText[parameter.SequenceNumber - 1] && SaysImage(parameterName))
                {
                    yield return $"{shown}({parameterName})";
                }
            }
        }
    }

    /// <summary>Whether a name has one of the words, in camel case or with underscores: <c>runtimeImage</c>.</summary>
    private static bool SaysImage(string name) => ImageWords().IsMatch(name);

    private static bool IsPublic(MetadataReader reader, TypeDefinition type)
    {
        var access = type.Attributes & TypeAttributes.VisibilityMask;
        return access == TypeAttributes.Public || (access == TypeAttributes.NestedPublic
            && IsPublic(reader, reader.GetTypeDefinition(type.GetDeclaringType())));
    }

    private static bool IsPublic(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;

    /// <summary>The full name of a type, without arity; types around it count as namespaces.</summary>
    private static string NameOf(MetadataReader reader, TypeDefinition type)
    {
        var outer = type.GetDeclaringType();
        var space = outer.IsNil ? reader.GetString(type.Namespace) : NameOf(reader, reader.GetTypeDefinition(outer));
        var name = reader.GetString(type.Name);
        name = name.IndexOf('`') is >= 0 and var arity ? name[..arity] : name;
        return space.Length == 0 ? name : $"{space}.{name}";
    }

    [GeneratedRegex("(?:^|[a-z0-9_])(?:I|R|T|D|(?<=^)[irtd])(?:mages?|epos?|epository|epositories|ags?|egistry"
        + "|egistries|igests?)(?![a-z])")]
    private static partial Regex ImageWords();

    [GeneratedRegex(@"\d+(\.\d)?")]
    private static partial Regex FrameworkVersion();

    /// <summary>Whether a type can carry text: a string, an object, or a collection or wrapper of one.</summary>
    private sealed class TextTypes : ISignatureTypeProvider<bool, object?>
    {
        public static TextTypes Instance { get; } = new();

        public bool GetPrimitiveType(PrimitiveTypeCode typeCode) =>
            typeCode is PrimitiveTypeCode.String or PrimitiveTypeCode.Object;

        public bool GetSZArrayType(bool elementType) => elementType;

        public bool GetArrayType(bool elementType, ArrayShape shape) => elementType;

        public bool GetByReferenceType(bool elementType) => elementType;

        public bool GetModifiedType(bool modifier, bool unmodifiedType, bool isRequired) => unmodifiedType;

        public bool GetPinnedType(bool elementType) => elementType;

        public bool GetGenericInstantiation(
            bool genericType, System.Collections.Immutable.ImmutableArray<bool> typeArguments) =>
            typeArguments.Contains(true);

        public bool GetGenericMethodParameter(object? genericContext, int index) => false;

        public bool GetGenericTypeParameter(object? genericContext, int index) => false;

        public bool GetFunctionPointerType(MethodSignature<bool> signature) => false;

        public bool GetPointerType(bool elementType) => false;

        public bool GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte kind) => false;

        public bool GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => false;

        public bool GetTypeFromSpecification(
            MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
