using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Muster.Cli.Api;

/// <summary>The first items of a list, page after page, as the server wrote them. Lists that are short by nature have no pages.</summary>
/// <param name="More">True when the server has more than were asked for.</param>
internal sealed record ApiList(IReadOnlyList<JsonElement> Items, bool More)
{
    /// <summary>The largest page that the API gives.</summary>
    private const int PageSize = 200;

    public static async Task<ApiList> ReadAsync(MusterApi api, string path, int limit, CancellationToken ct)
    {
        var items = new List<JsonElement>();
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        string? cursor = null;
        do
        {
            var size = Math.Min(limit - items.Count, PageSize);
            var next = cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}";
            var page = await api.GetAsync($"{path}{separator}limit={size}{next}", ct);
            if (page.ValueKind == JsonValueKind.Array)
            {
                return new ApiList([.. page.EnumerateArray().Take(limit)], page.GetArrayLength() > limit);
            }

            if (
                page.ValueKind != JsonValueKind.Object
                || !page.TryGetProperty("items", out var found)
                || found.ValueKind != JsonValueKind.Array
            )
            {
                throw new CliStop(
                    ExitCode.Unexpected,
                    "The answer is not a list.",
                    $"Check that {ApiAddress.Variable} is the address of a Muster server."
                );
            }

            items.AddRange(found.EnumerateArray());
            cursor = page.TryGetProperty("nextCursor", out var after) ? after.GetString() : null;
        } while (cursor is not null && items.Count < limit);

        return new ApiList(items, cursor is not null);
    }

    public IEnumerable<T> As<T>(JsonTypeInfo<T> type) => Items.Select(item => item.As(type));
}
