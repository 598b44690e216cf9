using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Modules.PreApproval.Check;
using Muster.Modules.PreApproval.Internal;
using Muster.Storage.Model;

namespace Muster.Modules.PreApproval.Show;

internal static class ImportView
{
    public static PreApprovalImport Of(Import import)
    {
        var sheet = JsonSerializer.Deserialize(import.Sheet, PreApprovalJson.Default.SheetDescription)!; // we wrote it
        var mapping = Mappings.Read(import.Mapping);
        return new PreApprovalImport
        {
            Id = import.Id.Value,
            FileName = import.FileName,
            FileHash = import.FileHash,
            FileBytes = import.FileBytes,
            Domain = import.Domain,
            DomainName = import.DomainName ?? import.Domain,
            Sheet = new ImportSheet
            {
                Kind = sheet.Kind,
                Encoding = sheet.Encoding,
                EncodingIsGuess = sheet.EncodingIsGuess,
                Delimiter = sheet.Delimiter,
                Worksheet = sheet.Worksheet,
            },
            Columns =
            [
                .. sheet.Columns.Zip(
                    mapping,
                    (column, field) =>
                        new ImportColumn(
                            column.Header,
                            field is { } one ? FieldName.Of(one) : null,
                            (column.Suggested ?? column.Rival) is { } suggested ? FieldName.Of(suggested) : null,
                            EnumText.Of(column.Confidence)
                        )
                ),
            ],
            State = EnumText.Of(import.State),
            DoneCount = import.DoneCount,
            RowCount = import.RowCount,
            Totals = Totals.Of(import),
            IsStuck = import.IsStuck,
            MappingIsRemembered = import.MappingIsRemembered,
            Findings = [.. Mappings.FaultsOf(mapping, Domains.DirectoryOf(import) is not null).Select(Of)],
            CheckFault = import.CheckFault is { } fault
                ? JsonSerializer.Deserialize(fault, PreApprovalJson.Default.ImportFinding)
                : null,
            ExistingDeviceAction = EnumText.Of(import.ExistingDevices ?? ExistingDevices.Replace),
            ExistingUserAction = import.ExistingPeople is { } action ? EnumText.Of(action) : null,
            UploadedBy = import.UploadedBy,
            UploadedAt = import.UploadedAt,
            CommittedAt = import.CommittedAt,
            UndoneAt = import.UndoneAt,
            Version = import.RowVersion,
        };
    }

    public static IReadOnlyList<string> HeaderOf(Import import) =>
        [
            .. JsonSerializer
                .Deserialize(import.Sheet, PreApprovalJson.Default.SheetDescription)! // as above
                .Columns.Select(column => column.Header),
        ];

    public static ImportFinding Of(Finding finding) =>
        new(
            finding.Code,
            EnumText.Of(finding.Level),
            finding.Field is { } field ? FieldName.Of(field) : null,
            finding.Message,
            finding.Value
        );
}
