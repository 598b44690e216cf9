using Muster.Spreadsheets;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Internal;

internal static class SheetDescriptions
{
    public static SheetDescription Of(Sheet sheet, SheetChoice? choice) =>
        new()
        {
            Kind = sheet.Kind == SheetKind.Csv ? "csv" : "xlsx",
            Encoding = sheet.Encoding,
            EncodingIsGuess = sheet.EncodingIsGuess,
            Delimiter = sheet.Delimiter?.ToString(),
            Worksheet = sheet.Worksheet,
            Worksheets = sheet.Worksheets,
            Choice = choice,
            Columns =
            [
                .. HeaderMatch
                    .Of(sheet.Header)
                    .Select(match => new DescribedColumn(match.Header, match.Field, match.Rival, match.Confidence)),
            ],
        };
}
