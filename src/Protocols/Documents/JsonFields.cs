using System.Globalization;
using System.Text.Json;

namespace Muster.Protocols.Documents;

/// <summary>The members of an object by name and type. <see cref="Finish"/> tells of those that nobody asked for.</summary>
internal sealed class JsonFields(JsonSpot of, DocumentFindings findings)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public JsonSpot Of => of;

    public bool Has(string name) => Find(name) is not null;

    public string? Text(string name, int most = 4000) =>
        Find(name) is not { } spot ? null
        : spot.Kind == JsonValueKind.String && spot.Text.Length <= most ? spot.Text
        : Wrong<string>(spot, $"A text of at most {most} characters.");

    /// <returns>Empty, and a fault, when it is missing or empty.</returns>
    public string NeededText(string name, int most = 4000)
    {
        var spot = Find(name);
        if (spot is null || (spot.Kind == JsonValueKind.String && spot.Text.Length == 0))
        {
            findings.Fault("missing", $"{name} is missing.", (spot ?? of).Place, $"{of.Pointer}/{name}");
        }

        return Text(name, most) ?? "";
    }

    public bool? Flag(string name) =>
        Find(name) is not { } spot ? null
        : spot.Kind is JsonValueKind.True or JsonValueKind.False ? spot.Kind == JsonValueKind.True
        : Wrong<bool?>(spot, "true or false.");

    public int? Number(string name, int least, int most) =>
        Find(name) is not { } spot ? null
        : spot.Kind == JsonValueKind.Number
        && int.TryParse(spot.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
        : Wrong<int?>(spot, $"A whole number from {least} to {most}.");

    public string? Word(string name, params ReadOnlySpan<string> words) =>
        Find(name) is not { } spot ? null
        : spot.Kind == JsonValueKind.String && words.Contains(spot.Text) ? spot.Text
        : Wrong<string>(spot, $"One of {string.Join(", ", words.ToArray())}.");

    public JsonFields? Object(string name) =>
        Find(name) is not { } spot ? null
        : spot.Kind == JsonValueKind.Object ? new JsonFields(spot, findings)
        : Wrong<JsonFields>(spot, "An object: { ... }.");

    /// <summary>The objects of a list; empty when there is none.</summary>
    public IReadOnlyList<JsonFields> Objects(string name)
    {
        if (Find(name) is not { } spot)
        {
            return [];
        }

        if (spot.Kind != JsonValueKind.Array)
        {
            return Wrong<IReadOnlyList<JsonFields>>(spot, "A list: [ ... ].") ?? [];
        }

        foreach (var item in spot.Items.Where(item => item.Kind != JsonValueKind.Object))
        {
            Wrong<object>(item, "An object: { ... }.");
        }

        return
        [
            .. spot
                .Items.Where(item => item.Kind == JsonValueKind.Object)
                .Select(item => new JsonFields(item, findings)),
        ];
    }

    /// <summary>A member whatever its type, for a check of one's own.</summary>
    public JsonSpot? Spot(string name) => Find(name);

    public void Fault(string name, string code, string words) =>
        findings.Fault(code, words, (Find(name) ?? of).Place, $"{of.Pointer}/{name}");

    public void Warn(string name, string code, string words) =>
        findings.Warn(code, words, (Find(name) ?? of).Place, $"{of.Pointer}/{name}");

    public void Finish()
    {
        foreach (var member in of.Members.Where(member => !known.Contains(member.Name)))
        {
            findings.Fault(
                "unknown_member",
                $"There is no {SettingList.Shown(member.Name)} here. Known: {string.Join(", ", known.Order(StringComparer.Ordinal))}.",
                member.Place,
                member.Value.Pointer
            );
        }
    }

    private JsonSpot? Find(string name)
    {
        known.Add(name);
        return of[name] is { Kind: not JsonValueKind.Null } found ? found : null;
    }

    private T? Wrong<T>(JsonSpot spot, string words)
    {
        findings.Fault("wrong_type", words, spot.Place, spot.Pointer);
        return default;
    }
}
