using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Kernel.Ids;
using Muster.Modules.Keys;
using Muster.Modules.PreApproval.Internal;
using Muster.Modules.PreApproval.Show;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Check;

/// <summary>What is kept of a checked row. A password is never among it.</summary>
internal static class RowWriting
{
    public static Internal.ImportRow Of(PreApprovalImportId import, CheckedRow row, ContentMarks marks) =>
        new()
        {
            ImportId = import,
            Line = row.Row.Line,
            Outcome = row.Outcome,
            Selected = row.Outcome is not RowOutcome.Error,
            Cells = JsonSerializer.Serialize(
                row.Row.Cells.Where(cell => cell.Key != Field.Password)
                    .ToDictionary(cell => FieldName.Of(cell.Key), cell => cell.Value),
                PreApprovalJson.Default.DictionaryStringString
            ),
            Original = row is { Outcome: RowOutcome.Error or RowOutcome.Conflict, Original: { } original }
                ? JsonSerializer.Serialize([.. original], PreApprovalJson.Default.ListString)
                : null,
            PasswordMac = row.Row.Raw(Field.Password) is { } password
                ? PasswordMarks.Of(marks, import, row.Row.Line, password)
                : null,
            EmailKey = row.EmailKey,
            Findings =
                row.Findings.Count == 0
                    ? null
                    : JsonSerializer.Serialize(
                        row.Findings.Select(ImportView.Of).ToList(),
                        PreApprovalJson.Default.ListImportFinding
                    ),
            Changes =
                row.Changes.Count == 0
                    ? null
                    : JsonSerializer.Serialize(
                        row.Changes.Select(change => new ImportChange(
                                FieldName.Of(change.Field),
                                change.Before,
                                change.After
                            ))
                            .ToList(),
                        PreApprovalJson.Default.ListImportChange
                    ),
            DeviceId = row.Device,
            PersonId = row.Person,
            PeerId = row.Person is null ? row.PeerId : null,
        };

    public static IEnumerable<ImportIdentifier> IdentifiersOf(PreApprovalImportId import, CheckedRow row) =>
        row.Marks.Select(one => new ImportIdentifier
        {
            ImportId = import,
            Kind = one.Kind,
            Value = one.Value,
            Line = row.Row.Line,
        });
}
