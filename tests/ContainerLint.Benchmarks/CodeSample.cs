using System.Globalization;
using System.Text;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Writes a typical C# project: services, records and tests with some 300 lines per file. A few of the files run
/// containers.
/// </summary>
internal static class CodeSample
{
    private const int MethodsPerFile = 14;

    /// <summary>Writes the files.</summary>
    /// <param name="folder">The target folder.</param>
    /// <param name="files">The number of files.</param>
    /// <param name="images">The number of image strings, each in its own file.</param>
    /// <returns>The exit code.</returns>
    public static int Write(string folder, int files, int images)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < files; i++)
        {
            var text = Text(i, HasImage(i, files, images));
            File.WriteAllText(Path.Combine(folder, $"Part{i:0000}.cs"), text);
        }

        return 0;
    }

    /// <summary>
    /// Whether a file of several has an image string: spread evenly, so that they are not all in those compiled first.
    /// </summary>
    public static bool HasImage(int number, int files, int images) =>
        images > 0 && number * images / files != (number + 1) * images / files;

    /// <summary>The text of a file.</summary>
    /// <param name="number">The number of the file.</param>
    /// <param name="hasImage">Whether it runs a container.</param>
    /// <param name="methods">The number of methods.</param>
    public static string Text(int number, bool hasImage, int methods = MethodsPerFile)
    {
        var text = new StringBuilder();
        if (hasImage)
            text.AppendLine("using DotNet.Testcontainers.Builders;\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"namespace Sample.Part{number};\n");
        text.AppendLine("/// <summary>An order with its lines, as it is stored.</summary>");
        text.AppendLine("public sealed record Order(int Id, string Customer, DateTimeOffset Placed, decimal Total);\n");
        text.AppendLine("/// <summary>Keeps orders, and answers questions about them.</summary>");
        text.AppendLine("public sealed class OrderService\n{");
        text.AppendLine("    private const string Unknown = \"unknown:customer\";");
        text.AppendLine("    private readonly Dictionary<int, Order> orders = new();\n");
        if (hasImage)
        {
            text.AppendLine(
                "    public object Store { get; } = new ContainerBuilder(\"postgres:18.1-alpine\").Build();\n");
        }

        for (var i = 0; i < methods; i++)
            text.AppendLine(Method(number, i));
        return text.AppendLine("}").ToString();
    }

    private static string Method(int number, int method) => string.Create(CultureInfo.InvariantCulture,
        $$"""
            /// <summary>Finds the orders of a customer that weigh more than a limit.</summary>
            /// <param name="customer">The customer, as the shop knows it.</param>
            /// <param name="limit">The least total, in the shop's currency.</param>
            public IReadOnlyList<Order> FindLargest{{method}}(string? customer, decimal limit = {{number + method}}m)
            {
                var name = string.IsNullOrWhiteSpace(customer) ? Unknown : customer.Trim();
                if (limit < 0)
                    throw new ArgumentOutOfRangeException(nameof(limit), limit, $"The limit of '{name}' is negative");
                var found = orders.Values
                    .Where(order => order.Customer == name && order.Total > limit)
                    .OrderByDescending(order => order.Total)
                    .ThenBy(order => order.Placed)
                    .ToList();
                foreach (var order in found)
                {
                    switch (order.Total)
                    {
                        case > 10_000:
                            Console.WriteLine("{0}: a large order of {1}", order.Id, "customer/" + order.Customer);
                            break;
                        case > 100 when order.Id % 2 == 0:
                            Console.WriteLine($"{order.Id}: {order.Total:N2} at {order.Placed:u}, step:{{method}}");
                            break;
                    }
                }

                return found;
            }

        """);
}
