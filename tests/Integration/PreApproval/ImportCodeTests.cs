using System.Net;
using System.Net.Http.Json;
using System.Text;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>A server that takes lists of at most 20 rows and 2 MiB.</summary>
public sealed class SmallListHosts : HostFixture
{
    protected override Dictionary<string, string> Settings =>
        new()
        {
            ["MUSTER_IMPORT_MAX_ROWS"] = "20",
            ["MUSTER_IMPORT_MAX_BYTES"] = "2097152",
            ["MUSTER_IMPORT_MAX_OPEN"] = "1000",
        };
}

/// <summary>Each code of P-105, by its name. Rules of files and rows know no database: one is enough.</summary>
public sealed class ImportCodeTests(SmallListHosts hosts) : IClassFixture<SmallListHosts>
{
    private const string Full = "Name,SAMAccountName,Email,Mobile,Ownership,Serial Number,Platform,IMEI\n";

    [Theory]
    [InlineData("CSV_NOT_CSV", "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")]
    [InlineData("CSV_EMPTY", "")]
    [InlineData("CSV_NO_ROWS", "Name,Email\n")]
    [InlineData("CSV_ENCODING", "Name,Email\nJ\u0081rgen,a@example.org\n")]
    [InlineData("CSV_DELIMITER", "Name,Email\nA;b;c\nd;e\nf,g,h;i\nk,l,m\n")]
    [InlineData("CSV_DUPLICATE_HEADER", "Name,Email,email\nA,b,c\n")]
    public async Task P_105_code_of_a_file_is_told(string code, string latin)
    {
        var host = await HostAsync();

        using var answer = await host.SendListAsync(Encoding.Latin1.GetBytes(latin));

        (await FaultOfAsync(answer)).ShouldStartWith($"{code}: ");
    }

    [Fact]
    public async Task P_105_CSV_TOO_MANY_ROWS_is_told_with_the_bound()
    {
        var host = await HostAsync();
        var rows = Enumerable.Range(0, 21).Select(i => $"Ann,a@example.org,corporate,MANY-{i},linux,,");

        using var answer = await host.SendListAsync(List([.. rows]));

        (await FaultOfAsync(answer)).ShouldBe("CSV_TOO_MANY_ROWS: The file has more than 20 rows.");
    }

    [Fact]
    public async Task P_105_CSV_TOO_LARGE_is_told_with_the_bound()
    {
        var host = await HostAsync();

        using var answer = await host.SendListAsync(new string('x', (2 * 1024 * 1024) + 1));

        (await FaultOfAsync(answer)).ShouldBe("CSV_TOO_LARGE: The file is larger than 2 MB.");
    }

    [Fact]
    public async Task P_105_CSV_TOO_LARGE_is_told_where_the_server_reads_none_of_it()
    {
        var host = await HostAsync();
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(new byte[8 * 1024 * 1024]), "file", "a" },
        };
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{Route}/import") { Content = form };
        call.Headers.ExpectContinue = true;

        using var answer = await host.Admin.SendAsync(call);

        (await FaultOfAsync(answer)).ShouldBe("CSV_TOO_LARGE: The file is larger than 2 MB.");
    }

    [Theory]
    [InlineData("MAP_REQUIRED_MISSING", "email", null)]
    [InlineData("MAP_DUPLICATE_TARGET", "name", "name")]
    public async Task P_105_code_of_a_mapping_is_told(string code, string first, string? second)
    {
        var host = await HostAsync();
        var import = await host.UploadAsync("A,B,C,D,E,F\n1,2,3,4,5,6\n");
        var mapping = new MapPreApprovalImport
        {
            Fields =
            [
                first,
                second,
                second is null ? "name" : "email",
                "ownership",
                "serialNumber",
                second is null ? null : "platform",
            ],
        };

        using var call = new HttpRequestMessage(HttpMethod.Put, $"{Route}/imports/{import.Id}/mapping");
        call.Content = JsonContent.Create(mapping);
        call.Headers.Add("If-Match", $"\"{import.Version}\"");
        using var answer = await host.Admin.SendAsync(call);

        (await FaultOfAsync(answer, "fields")).ShouldStartWith($"{code}: ");
    }

    [Theory]
    [InlineData("CSV_COLUMN_COUNT", null, "Ann,,a@example.org,,corporate,R105-1,linux,,more", null)]
    [InlineData("ROW_REQUIRED", "name", ",,a@example.org,,corporate,R105-2,linux,", "Name is required.")]
    [InlineData("ROW_EMAIL", "email", "Ann,,a at example,,corporate,R105-3,linux,", "Email is not a valid address.")]
    [InlineData(
        "ROW_MOBILE",
        "mobile",
        "Ann,,a@example.org,0171 123,corporate,R105-4,linux,",
        "Mobile is not an E.164 number."
    )]
    [InlineData(
        "ROW_OWNERSHIP",
        "ownership",
        "Ann,,a@example.org,,Corporate,R105-5,linux,",
        "Ownership must be personal or corporate (case-sensitive)."
    )]
    [InlineData(
        "ROW_PLATFORM",
        "platform",
        "Ann,,a@example.org,,corporate,R105-6,iOS,",
        "Platform must be one of android, ios, ipados, macos, tvos, windows, linux (case-sensitive)."
    )]
    [InlineData("ROW_SERIAL_CHARS", "serialNumber", "Ann,,a@example.org,,corporate,1.23E+11,linux,", null)]
    [InlineData("ROW_SERIAL_CHARS", "serialNumber", "Ann,,a@example.org,,corporate,\" R105-7\",linux,", null)]
    [InlineData("ROW_IMEI", "imei", "Ann,,a@example.org,,corporate,R105-8,linux,490154203237519", null)]
    [InlineData(
        "ROW_SAM_NO_DIRECTORY",
        "samAccountName",
        "Ann,ann,a@example.org,,corporate,R105-9,linux,",
        "SAMAccountName given but the chosen domain is local."
    )]
    public async Task P_105_code_of_a_row_is_told(string code, string? field, string row, string? message)
    {
        var host = await HostAsync();

        var import = await host.CheckedAsync(Full + row + "\n");

        var told = (await host.RowsAsync(import)).ShouldHaveSingleItem();
        told.Outcome.ShouldBe("error");
        var finding = told.Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Level, finding.Field).ShouldBe((code, "error", field));
        finding.Message.ShouldBe(message ?? finding.Message);
    }

    [Fact]
    public async Task P_105_ROW_DUP_SERIAL_is_told_of_the_later_row()
    {
        var host = await HostAsync();

        var import = await host.CheckedAsync(
            List("Ann,a@example.org,corporate,DUP-1,linux,,", "Bob,b@example.org,corporate,DUP-1,linux,,")
        );

        var rows = await host.RowsAsync(import);
        rows.Select(row => row.Outcome).ShouldBe(["new", "error"]);
        var finding = rows[1].Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Message).ShouldBe(("ROW_DUP_SERIAL", "Serial also on line 2."));
    }

    [Fact]
    public async Task P_105_ROW_DUP_EMAIL_names_the_lines_and_counts_the_requests()
    {
        var host = await HostAsync();

        var import = await host.CheckedAsync(
            List(
                "Ann,same@example.org,corporate,MAIL-1,linux,,",
                "Ann,same@example.org,corporate,MAIL-2,linux,,",
                "Ann,SAME@example.org,corporate,MAIL-3,linux,,"
            )
        );

        var finding = (await host.RowsAsync(import))[1].Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Level, finding.Message).ShouldBe(
            (
                "ROW_DUP_EMAIL",
                "warning",
                "E-mail also on lines 2, 4; the last line's user details win; 3 requests will be sent."
            )
        );
    }

    [Fact]
    public async Task P_105_ROW_SERIAL_PREAPPROVED_and_ROW_USER_EXISTS_are_told_of_what_is_there()
    {
        var host = await HostAsync();
        await host.CommittedAsync(await host.CheckedAsync(List("Ann,ann-there@example.org,corporate,THERE-1,linux,,")));

        var import = await host.CheckedAsync(List("Ann B,ann-there@example.org,personal,THERE-1,linux,,"));

        (await host.RowsAsync(import))
            .ShouldHaveSingleItem()
            .Findings.Select(finding => (finding.Code, finding.Level))
            .ShouldBe([("ROW_SERIAL_PREAPPROVED", "warning"), ("ROW_USER_EXISTS", "choice")], ignoreOrder: true);
    }

    private async Task<MusterHost> HostAsync() => (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;

    private static async Task<string> FaultOfAsync(HttpResponseMessage answer, string field = "file")
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = (await answer.Content.ReadFromJsonAsync<Problem>())!; // a refusal has one
        return problem.Errors![field][0]; // named by it
    }
}
