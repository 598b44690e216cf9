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

    /// <summary>By what its device is recognised: those that nothing is wrong with.</summary>
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

    /// <summary>The expected device that it was has come: there is nothing left to expect.</summary>
    public bool HasArrived { get; set; }

    public PersonId? Person { get; set; }

    /// <summary>By what a later row of the list is told to be about the same device.</summary>
    public IEnumerable<Identifier> Marks =>
        Device is { } device ? Identifiers.Append(Identifier.OfDevice(device)) : Identifiers;

    public bool IsTaken => Outcome is not (RowOutcome.Error or RowOutcome.Conflict);

    public bool IsConflict { get; set; }

    public RowOutcome Outcome =>
        Findings.Exists(finding => finding.Level == Level.Error) ? RowOutcome.Error
        : IsConflict ? RowOutcome.Conflict
        : HasArrived ? RowOutcome.Same
        : Device is null ? RowOutcome.New
        : Changes.Count > 0 ? RowOutcome.Changed
        : RowOutcome.Same;
}

/// <param name="Kind">As the API writes it, for example <c>serialNumber</c>.</param>
internal readonly record struct Identifier(string Kind, string Value)
{
    private const string Device = "device";

    /// <summary>Two rows may name one expected device by different identifiers.</summary>
    public static Identifier OfDevice(DeviceId device) => new(Device, device.ToString());

    public static IReadOnlyList<Identifier> Of(MappedRow row) =>
        [
            .. from kind in IdentifierRules.Kinds
            let text = row.Raw(kind)
            where text is not null && IdentifierRules.Fault(kind, text) is null
            let value = IdentifierRules.Normal(kind, text)
            where value is not null
            select new Identifier(FieldName.Of(kind), value),
        ];
}

internal sealed record FieldChange(Field Field, string? Before, string? After);
