using Muster.Kernel;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>A row on its way through the check.</summary>
internal sealed class CheckedRow
{
    public required MappedRow Row { get; init; }

    public required List<Finding> Findings { get; init; }

    /// <summary>By what its device is recognised: those that can be read.</summary>
    public required IReadOnlyList<Identifier> Identifiers { get; init; }

    /// <summary>As they stood in the file, but for the password; null where that cannot be told from the others.</summary>
    public IReadOnlyList<string>? Original { get; init; }

    public string? EmailKey { get; init; }

    /// <summary>As the directory says.</summary>
    public PeerId? PeerId { get; init; }

    public List<FieldChange> Changes { get; } = [];

    public DeviceId? Device => Known?.DeviceId;

    /// <summary>What is expected of its device already.</summary>
    public ExpectedDetails? Known { get; set; }

    public PersonId? Person { get; set; }

    public bool IsConflict { get; set; }

    public RowOutcome Outcome =>
        Findings.Exists(finding => finding.Level == Level.Error) ? RowOutcome.Error
        : IsConflict ? RowOutcome.Conflict
        : Device is null ? RowOutcome.New
        : Changes.Count > 0 ? RowOutcome.Changed
        : RowOutcome.Same;
}

/// <param name="Kind">As the API writes it, for example <c>serialNumber</c>.</param>
internal readonly record struct Identifier(string Kind, string Value)
{
    public static IReadOnlyList<Identifier> Of(MappedRow row) =>
        [
            .. from kind in IdentifierRules.Kinds
            let text = row.Text(kind)
            where text is not null
            let value = IdentifierRules.Normal(kind, text)
            where value is not null
            select new Identifier(FieldName.Of(kind), value),
        ];
}

internal sealed record FieldChange(Field Field, string? Before, string? After);
