using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Http;
using Muster.Http.Lists;
using Muster.Modules.PreApproval.Check;
using Muster.Spreadsheets.Headers;

namespace Muster.Modules.PreApproval.Sample;

internal static class SampleEndpoint
{
    private static readonly Field[] Columns =
    [
        Field.Name,
        Field.SamAccountName,
        Field.Email,
        Field.Mobile,
        Field.Ownership,
        Field.SerialNumber,
        Field.DeviceName,
        Field.Platform,
        Field.Password,
    ];

    private static readonly string[][] Rows =
    [
        [
            "Ada Example",
            "",
            "ada@example.org",
            "+4930123456",
            "corporate",
            "C02EXAMPLE01",
            "Ada's MacBook",
            "macos",
            "",
        ],
        ["Ben Example", "", "ben@example.org", "", "personal", "R58EXAMPLE02", "", "android", ""],
        ["Ada Example", "", "ada@example.org", "+4930123456", "corporate", "F9FEXAMPLE03", "Ada's iPad", "ipados", ""],
    ];

    public static void MapSample(this IEndpointRouteBuilder imports) =>
        imports
            .MapGet("/sample.csv", Show)
            .RequireAuthorization(Permissions.ManagePreApprovals)
            .WithName("GetPreApprovalSample")
            .WithSummary("A list to fill in: it can be uploaded as it is")
            .WithDescription("Cells that begin as a formula does have an apostrophe in front; it is taken off again.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv");

    private static FileContentHttpResult Show()
    {
        var lines = new ArrayBufferWriter<byte>();
        lines.Write(Encoding.UTF8.Preamble); // or spreadsheets take the names for Windows-1252
        CsvLine.Write(lines, Columns.Select(FieldText.Of));
        foreach (var row in Rows)
        {
            CsvLine.Write(lines, row);
        }

        return TypedResults.File(lines.WrittenSpan.ToArray(), "text/csv; charset=utf-8", "pre-approved-devices.csv");
    }
}
