using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using ContainerLint.Languages.CSharp;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.UserApis;

/// <summary>
/// Finds the attribute in compiled libraries. A library without the bytes of the syntax name is skipped; in the others
/// the metadata tables say which members have the attribute.
/// </summary>
internal static class UserMetadata
{
    private static readonly byte[] SyntaxBytes = Encoding.ASCII.GetBytes(UserAttribute.Syntax);

    /// <summary>Adds the names that a library declares; a library that cannot be read declares none.</summary>
    public static void AddNames(PortableExecutableReference library, UserNames names)
    {
        if (FrameworkFile.Is(library.FilePath))
            return;
        try
        {
            if (library.GetMetadata() is not AssemblyMetadata assembly)
                return;
            foreach (var module in assembly.GetModules())
            {
                var reader = module.GetMetadataReader();
                if (MayDeclare(reader))
                    AddNames(reader, names);
                GC.KeepAlive(module);
            }
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException
            or ObjectDisposedException)
        {
            // The compiler reports it.
        }
    }

    /// <summary>Whether the blob heap, which holds the arguments of attributes, contains the syntax name.</summary>
    private static unsafe bool MayDeclare(MetadataReader reader)
    {
        var start = reader.MetadataPointer + reader.GetHeapMetadataOffset(HeapIndex.Blob);
        return new ReadOnlySpan<byte>(start, reader.GetHeapSize(HeapIndex.Blob)).IndexOf(SyntaxBytes) >= 0;
    }

    private static void AddNames(MetadataReader reader, UserNames names)
    {
        var attributes = TypesOf(reader);
        if (attributes.Count == 0)
            return;
        var parameters = new HashSet<ParameterHandle>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (!attributes.Contains(OwnerOf(reader, attribute.Constructor)) || !NamesImages(reader, attribute.Value))
                continue;
            if (attribute.Parent.Kind == HandleKind.Parameter)
                parameters.Add((ParameterHandle)attribute.Parent);
            else if (attribute.Parent.Kind == HandleKind.PropertyDefinition)
                names.Properties.Add(
                    Text(reader, reader.GetPropertyDefinition((PropertyDefinitionHandle)attribute.Parent).Name));
            else if (attribute.Parent.Kind == HandleKind.FieldDefinition)
                names.Properties.Add(
                    Text(reader, reader.GetFieldDefinition((FieldDefinitionHandle)attribute.Parent).Name));
        }

        if (parameters.Count > 0)
            AddMethods(reader, parameters, names);
    }

    /// <summary>The attribute's type: referenced, or the library's own copy.</summary>
    private static HashSet<EntityHandle> TypesOf(MetadataReader reader)
    {
        var types = new HashSet<EntityHandle>();
        foreach (var handle in reader.TypeReferences)
        {
            var type = reader.GetTypeReference(handle);
            if (IsAttribute(reader, type.Name, type.Namespace))
                types.Add(handle);
        }

        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if (IsAttribute(reader, type.Name, type.Namespace))
                types.Add(handle);
        }

        return types;
    }

    private static bool IsAttribute(MetadataReader reader, StringHandle name, StringHandle space) =>
        reader.StringComparer.Equals(name, UserAttribute.Name)
        && reader.StringComparer.Equals(space, UserAttribute.Namespace);

    private static EntityHandle OwnerOf(MetadataReader reader, EntityHandle constructor) => constructor.Kind switch
    {
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
        HandleKind.MethodDefinition =>
            reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
        _ => default,
    };

    /// <summary>
    /// Whether the first argument of an attribute is the syntax name: a two-byte prolog, then the string (ECMA-335,
    /// II.23.3).
    /// </summary>
    private static bool NamesImages(MetadataReader reader, BlobHandle value)
    {
        var blob = reader.GetBlobReader(value);
        return blob.Length > 2 && blob.ReadUInt16() == 1 && blob.ReadSerializedString() == UserAttribute.Syntax;
    }

    private static void AddMethods(MetadataReader reader, HashSet<ParameterHandle> parameters, UserNames names)
    {
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (!method.GetParameters().Any(parameters.Contains))
                continue;
            var name = Text(reader, method.Name);
            if (name != ".ctor")
                names.Methods.Add(name);
            else
                names.Types.Add(Text(reader, reader.GetTypeDefinition(method.GetDeclaringType()).Name).Split('`')[0]);
        }
    }

    private static string Text(MetadataReader reader, StringHandle handle) => reader.GetString(handle);
}
