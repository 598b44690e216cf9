using System.Text.Json.Serialization;

namespace Muster.ErrorCatalogue;

/// <summary>One error as a vendor or Muster itself reports it.</summary>
internal sealed record Entry
{
    public required string Key { get; init; }

    /// <summary>Null when only a text identifies it.</summary>
    public string? Code { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? Symbol { get; init; }

    /// <summary>The text that identifies it when there is no code.</summary>
    public string? MessageMatch { get; init; }

    public required string Platform { get; init; }

    public required string Source { get; init; }

    public string? Phase { get; init; }

    public required string Category { get; init; }

    public required string Confidence { get; init; }

    public required string Reference { get; init; }

    public required Text Meaning { get; init; }

    public required Text Fix { get; init; }

    /// <summary>In the place of its category's; may name values in braces.</summary>
    public Text? UserText { get; init; }

    /// <summary>What else it may mean. A code alone never decides between them.</summary>
    public IReadOnlyList<OtherCause>? Others { get; init; }
}

/// <summary>Another meaning of the same code, and what speaks for it.</summary>
internal sealed record OtherCause
{
    public required string Category { get; init; }

    /// <summary>Of <see cref="OwnFact"/>: any of them speaks for it.</summary>
    public IReadOnlyList<OwnFact>? Facts { get; init; }

    /// <summary>Parts of the error's text: any of them speaks for it.</summary>
    public IReadOnlyList<string>? Texts { get; init; }

    public required Text Meaning { get; init; }

    public required Text Fix { get; init; }
}

internal sealed record Category
{
    public required string Key { get; init; }

    public required string GraphReason { get; init; }

    public required Text Label { get; init; }

    public required Text UserText { get; init; }

    public required Text AdminHint { get; init; }
}

/// <summary>A sentence in each language that Muster speaks.</summary>
internal sealed record Text(string En, string De)
{
    public string In(Language language) => language == Language.German ? De : En;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<Entry>))]
[JsonSerializable(typeof(List<Category>))]
internal sealed partial class CatalogueJson : JsonSerializerContext;
