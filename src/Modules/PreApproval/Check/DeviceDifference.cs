using Muster.Contracts.PreApproval;
using Muster.Kernel.Ids;
using Muster.Modules.Devices;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>What a row says otherwise than the list that counts now.</summary>
internal static class DeviceDifference
{
    private const string Preapproved = "ROW_SERIAL_PREAPPROVED";

    /// <param name="matches">The expected devices that the identifiers of the row belong to.</param>
    /// <param name="identifiers">Of expected devices, everything by which they are recognised.</param>
    public static void Tell(
        CheckedRow row,
        IReadOnlyList<ExpectedDetails> matches,
        ILookup<DeviceId, DeviceIdentifier> identifiers
    )
    {
        if (matches.Count > 1)
        {
            row.IsConflict = true;
            row.Findings.Add(
                new Finding(
                    "ROW_CONFLICT",
                    Level.Warning,
                    Field: null,
                    "The identifiers of this row belong to several expected devices."
                )
            );
            return;
        }

        if (matches is not [var known])
        {
            return;
        }

        row.Known = known;
        foreach (var (field, before) in Values(known))
        {
            var after = field == Field.Platform ? PlatformOf(row) : row.Row.Text(field);
            if (after is not null && after != before)
            {
                row.Changes.Add(new FieldChange(field, before, after));
            }
        }

        foreach (var (kind, after) in row.Identifiers)
        {
            var before = identifiers[known.DeviceId].FirstOrDefault(one => one.Kind == kind).Value;
            if (after != before)
            {
                row.Changes.Add(new FieldChange(FieldName.Find(kind)!.Value, before, after)); // we named it
            }
        }
    }

    /// <summary>As it reads when devices that are expected already are left as they are.</summary>
    public static ImportFinding AsSkipped(ImportFinding finding) =>
        finding.Code == Preapproved ? finding with { Message = "Already pre-approved; will be skipped." } : finding;

    /// <summary>Of a row that met nothing when it was checked.</summary>
    public static Finding SkippedNow() =>
        new(Preapproved, Level.Warning, Field.SerialNumber, "Already pre-approved; will be skipped.");

    /// <summary>When everything has been compared.</summary>
    public static void Warn(CheckedRow row)
    {
        if (row.Changes.Count > 0)
        {
            row.Findings.Add(
                new Finding(
                    Preapproved,
                    Level.Warning,
                    Field.SerialNumber,
                    "Already pre-approved; will be replaced.",
                    row.Known?.SerialNumber
                )
            );
        }
    }

    private static IEnumerable<(Field Field, string? Value)> Values(ExpectedDetails known) =>
        [
            (Field.DeviceName, known.DisplayName),
            (Field.Platform, known.Platform),
            (Field.Ownership, known.Ownership),
            (Field.Manufacturer, known.Manufacturer),
            (Field.Model, known.Model),
            (Field.AssetTag, known.AssetTag),
        ];

    private static string? PlatformOf(CheckedRow row) =>
        row.Row.Text(Field.Platform) is { } platform ? Listed.PlatformOf(platform) : null;
}
