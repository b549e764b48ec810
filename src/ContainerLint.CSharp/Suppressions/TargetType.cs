namespace ContainerLint.CSharp.Suppressions;

/// <summary>A type in the target of an attribute.</summary>
/// <param name="Name">
/// The full name without numbers of type parameters; <c>`0</c> for a type parameter of a type, <c>``0</c> of a method.
/// </param>
/// <param name="Arguments">The type arguments, those of outer types first.</param>
/// <param name="Suffix">What follows, as in metadata: <c>[]</c>, <c>[,]</c>, <c>*</c>, <c>&amp;</c>.</param>
internal sealed record TargetType(string Name, IReadOnlyList<TargetType> Arguments, string Suffix)
{
    private const int Deepest = 32;
    private const string Delimiters = ",()<>{}[]*@&";

    /// <summary>The types in <c>System.String,System.Int32[]</c>; null if the list is malformed.</summary>
    /// <param name="list">The list without parentheses.</param>
    /// <param name="isDocumentation">
    /// Whether it has the form of documentation comments, <c>List{System.Int32}</c>, <c>[0:,0:]</c>, <c>@</c>, or that
    /// of FxCop, <c>List`1&lt;System.Int32&gt;</c>, <c>[,]</c>, <c>&amp;</c>.
    /// </param>
    public static IReadOnlyList<TargetType>? ListIn(string list, bool isDocumentation)
    {
        if (list.Length == 0)
            return [];
        var position = 0;
        return new Reader(list, isDocumentation).ReadList(ref position, 0) is { } types && position == list.Length
            ? types
            : null;
    }

    /// <summary>A single type; null if it is malformed.</summary>
    /// <inheritdoc cref="ListIn"/>
    public static TargetType? In(string list, bool isDocumentation) =>
        ListIn(list, isDocumentation) is [var type] ? type : null;

    private sealed class Reader(string text, bool isDocumentation)
    {
        public IReadOnlyList<TargetType>? ReadList(ref int position, int depth)
        {
            var types = new List<TargetType>();
            while (true)
            {
                if (depth > Deepest || ReadType(ref position, depth) is not { } type)
                    return null;
                types.Add(type);
                if (position >= text.Length || text[position] != ',')
                    return types;
                position++;
            }
        }

        private TargetType? ReadType(ref int position, int depth)
        {
            var name = "";
            var arguments = new List<TargetType>();
            while (true)
            {
                var start = position;
                while (position < text.Length && Delimiters.IndexOf(text[position]) < 0)
                    position++;
                name += NameIn(text.Substring(start, position - start));
                if (position >= text.Length || text[position] != (isDocumentation ? '{' : '<'))
                    break;
                position++;
                if (ReadList(ref position, depth + 1) is not { } inner || position >= text.Length
                    || text[position++] != (isDocumentation ? '}' : '>'))
                {
                    return null;
                }

                arguments.AddRange(inner);
            }

            return name.Length > 0 && ReadSuffix(ref position) is { } suffix
                ? new TargetType(name, arguments, suffix)
                : null;
        }

        private string? ReadSuffix(ref int position)
        {
            var suffix = "";
            while (position < text.Length && text[position] is '[' or '*' or '@' or '&')
            {
                if (text[position] == '[')
                {
                    var end = text.IndexOf(']', position);
                    if (end < 0 || RankIn(text.Substring(position + 1, end - position - 1)) is not { } rank)
                        return null;
                    suffix += rank;
                    position = end;
                }
                else
                {
                    suffix += text[position] == '@' ? '&' : text[position];
                }

                position++;
            }

            return suffix;
        }

        private string? RankIn(string bounds)
        {
            if (bounds.Length == 0)
                return "[]";
            var parts = bounds.Split(',');
            return Array.TrueForAll(parts, part => part == (isDocumentation ? "0:" : ""))
                ? "[" + new string(',', parts.Length - 1) + "]"
                : null;
        }

        /// <summary>The name as in documentation comments, without numbers of type parameters.</summary>
        private string NameIn(string written)
        {
            if (isDocumentation)
                return written;
            if (written.StartsWith("!", StringComparison.Ordinal))
                return written.Replace('!', '`');
            var parts = written.Replace('+', '.').Split('.');
            for (var i = 0; i < parts.Length; i++)
                parts[i] = parts[i].IndexOf('`') is >= 0 and var arity ? parts[i].Substring(0, arity) : parts[i];
            return string.Join(".", parts);
        }
    }
}
