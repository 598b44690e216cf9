using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Contracts.Policies;
using Muster.Http.Files;
using Muster.Kernel.Text;

namespace Muster.Modules.Policies.Files;

/// <summary>Writes blueprints and all that they name as files: the same things, the same bytes.</summary>
internal sealed class Exporter(IEnumerable<IFileKind> kinds)
{
    public const int MostThings = 1000;
    public const int MostText = 8 * 1024 * 1024;
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // for people who read files, not for pages
        NewLine = "\n",
    };

    /// <returns>Null when there are too many.</returns>
    public async Task<IReadOnlyList<Exported>?> ReadAsync(
        IReadOnlyCollection<string> blueprints,
        bool secrets,
        CancellationToken ct
    )
    {
        var found = new List<Exported>();
        var wanted = blueprints.Select(name => ("blueprint", SearchKey.Of(name))).ToHashSet();
        // What others name has the lower rank: after its kind was read, nobody names it any more.
        foreach (var kind in kinds.OrderByDescending(kind => kind.Rank))
        {
            var keys = wanted.Where(one => one.Item1 == kind.Type).Select(one => one.Item2).ToList();
            if (found.Count + keys.Count > MostThings)
            {
                return null;
            }

            foreach (var some in keys.Chunk(500))
            {
                foreach (var thing in await kind.ReadAsync(some, ct))
                {
                    wanted.UnionWith(kind.LinksOf(thing.Document).Select(link => (link.Type, SearchKey.Of(link.Name))));
                    found.Add(
                        new Exported(kind, thing.Name, secrets ? thing.Document : kind.WithoutSecrets(thing.Document))
                    );
                }
            }
        }

        return
        [
            .. found
                .OrderBy(one => one.Kind.Rank)
                .ThenBy(one => one.Kind.Type, StringComparer.Ordinal)
                .ThenBy(one => SearchKey.Of(one.Name), StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<BlueprintFile> Write(IReadOnlyList<Exported> things, bool single)
    {
        if (single)
        {
            return [new BlueprintFile { Path = "muster.json", Text = TextOf(things) }];
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. things.Select(one => new BlueprintFile
            {
                Path = FilePath.Of(one.Kind.Type, one.Name, taken),
                Text = TextOf([one]),
            }),
        ];
    }

    private static string TextOf(IEnumerable<Exported> things)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteString("format", FilesInput.Format);
            writer.WriteStartArray("items");
            foreach (var one in things)
            {
                writer.WriteStartObject();
                writer.WriteString("type", one.Kind.Type);
                foreach (var (name, value) in one.Document)
                {
                    writer.WritePropertyName(name);
                    if (value is null)
                    {
                        writer.WriteNullValue();
                    }
                    else
                    {
                        value.WriteTo(writer);
                    }
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(buffer.ToArray())}\n";
    }
}

internal sealed record Exported(IFileKind Kind, string Name, JsonObject Document);
