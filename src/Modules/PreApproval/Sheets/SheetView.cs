using System.Text.Json;
using Muster.Contracts.PreApproval;
using Muster.Modules.PreApproval.Internal;
using Muster.Spreadsheets;

namespace Muster.Modules.PreApproval.Sheets;

internal static class SheetView
{
    public static ImportSample Of(Import import, FileSeals seals)
    {
        var sheet = JsonSerializer.Deserialize(import.Sheet, PreApprovalJson.Default.SheetDescription)!; // we wrote it
        var isText = sheet.Encoding is not null;
        return new ImportSample
        {
            Rows = Samples.Read(import, sheet, seals),
            Encodings = isText ? SheetChoice.Encodings : [],
            Delimiters = isText ? [.. SheetChoice.Delimiters.Select(one => one.ToString())] : [],
            Worksheets = sheet.Worksheets ?? [],
        };
    }
}
