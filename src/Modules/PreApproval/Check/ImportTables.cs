using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Copying;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Check;

/// <summary>The tables that checked rows are put into many at a time.</summary>
internal static class ImportTables
{
    public static CopiedTable Rows { get; } =
        new(
            "pre_approval_import_rows",
            [
                new("import_id", ColumnKind.Id),
                new("line", ColumnKind.Number),
                new("outcome", ColumnKind.Text),
                new("selected", ColumnKind.Flag),
                new("cells", ColumnKind.Text),
                new("original", ColumnKind.Text),
                new("email_key", ColumnKind.Text),
                new("findings", ColumnKind.Text),
                new("changes", ColumnKind.Text),
                new("password_mac", ColumnKind.Text),
                new("device_id", ColumnKind.Id),
                new("person_id", ColumnKind.Id),
                new("peer_id", ColumnKind.Text),
            ]
        );

    public static CopiedTable Identifiers { get; } =
        new(
            "pre_approval_import_identifiers",
            [
                new("import_id", ColumnKind.Id),
                new("kind", ColumnKind.Text),
                new("value", ColumnKind.Text),
                new("line", ColumnKind.Number),
            ]
        );

    public static object?[] Of(ImportRow row) =>
        [
            row.ImportId.Value,
            row.Line,
            EnumText.Of(row.Outcome),
            row.Selected,
            row.Cells,
            row.Original,
            row.EmailKey,
            row.Findings,
            row.Changes,
            row.PasswordMac,
            row.DeviceId?.Value,
            row.PersonId?.Value,
            row.PeerId?.Value,
        ];

    public static object?[] Of(ImportIdentifier one) => [one.ImportId.Value, one.Kind, one.Value, one.Line];
}
