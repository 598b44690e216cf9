using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Muster.Contracts;
using Muster.Contracts.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.PreApproval.ImportCalls;

namespace Muster.Integration.PreApproval;

/// <summary>Files that were made to hurt. Nothing of them is kept.</summary>
public sealed class HostileFileTests(SmallListHosts hosts) : IClassFixture<SmallListHosts>
{
    private const int MiB = 1024 * 1024;

    [Fact]
    public async Task Ten_thousand_columns_are_refused()
    {
        var header = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}"));

        (await RefusedAsync(Encoding.UTF8.GetBytes($"{header}\n{header}\n"))).ShouldStartWith("CSV_TOO_MANY_COLUMNS: ");
    }

    [Fact]
    public async Task Nul_bytes_are_refused() =>
        (await RefusedAsync("Name,Email\nAnn\0,a@example.org\n"u8.ToArray())).ShouldStartWith("CSV_NOT_CSV: ");

    [Fact]
    public async Task Row_that_never_ends_is_refused() =>
        (await RefusedAsync(Encoding.UTF8.GetBytes("Name,Email\n\"" + new string('x', MiB + 100)))).ShouldStartWith(
            "CSV_"
        );

    [Fact]
    public async Task Workbook_that_unpacks_to_a_thousand_times_its_size_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await WriteAsync(zip, "_rels/.rels", Links("officeDocument", "xl/workbook.xml"));
            await WriteAsync(
                zip,
                "xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""
            );
            await WriteAsync(zip, "xl/_rels/workbook.xml.rels", Links("worksheet", "worksheets/sheet1.xml"));
            await using var sheet = await zip.CreateEntry("xl/worksheets/sheet1.xml").OpenAsync();
            await sheet.WriteAsync("<worksheet><sheetData>"u8.ToArray());
            var spaces = new byte[MiB];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 1_100; i++)
            {
                await sheet.WriteAsync(spaces);
            }
        }

        (await RefusedAsync(packed.ToArray())).ShouldStartWith("XLSX_TOO_LARGE: ");
    }

    [Fact]
    public async Task Cell_that_is_too_long_is_the_fault_of_its_row()
    {
        var host = await HostAsync();

        var import = await host.CheckedAsync(
            List(
                $"{new string('x', 5_000)},a@example.org,corporate,LONG-1,linux,,",
                "Ann,b@example.org,corporate,LONG-2,linux,,"
            )
        );

        (await host.RowsAsync(import))
            .Select(row => (row.Outcome, row.Findings is [var first, ..] ? first.Code : null))
            .ShouldBe([("error", "CSV_CELL_TOO_LONG"), ("new", null)]);
    }

    [Theory, OnBothDatabases]
    public async Task Long_text_in_a_column_that_is_indexed_is_the_fault_of_its_row(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var noise = System.Security.Cryptography.RandomNumberGenerator.GetBytes(2_900);
        var text = Convert.ToBase64String(noise);
        var folded = string.Concat(
            Enumerable.Range(0, 230).Select(i => (char)(0xFBEA + (i % 100)) + (i % 3 == 0 ? "\uFDFA" : ""))
        )[..230];

        var import = await host.CheckedAsync(
            List(
                $"Ann,a@example.org,corporate,{text},linux,,",
                $"Ann,{text},corporate,INDEX-1,linux,,",
                $"Ann,{folded}@example.org,corporate,INDEX-2,linux,,",
                $"Ann,{new string('é', 60)}@example.org,corporate,{new string('語', 128)},linux,,"
            )
        );

        (await host.RowsAsync(import))
            .Select(row => (row.Outcome, row.Findings is [var first, ..] ? first.Code : null))
            .ShouldBe([("error", "ROW_TOO_LONG"), ("error", "ROW_EMAIL"), ("error", "ROW_EMAIL"), ("new", null)]);
    }

    [Fact]
    public async Task Blanks_behind_the_last_column_are_the_fault_of_their_row_when_they_are_too_many()
    {
        var host = await HostAsync();

        var import = await host.CheckedAsync(
            List($"Ann,a@example.org,corporate,BLANKS-1,linux,,,{new string(' ', 5_000)}")
        );

        (await host.RowsAsync(import)).ShouldHaveSingleItem().Findings[0].Code.ShouldBe("CSV_CELL_TOO_LONG");
    }

    [Theory, OnBothDatabases]
    public async Task Name_of_a_file_shows_what_it_is(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        using var content = new StringContent(List("Ann,a@example.org,corporate,NAME-1,linux,,"));
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file" };
        content.Headers.ContentDisposition.Parameters.Add(
            new NameValueHeaderValue("filename*", "UTF-8''a%00%E2%80%AEvsc%0A.exe")
        );
        using var form = new MultipartFormDataContent();
        form.Add(content);

        using var answer = await host.Admin.PostAsync($"{Route}/import", form);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await answer.Content.ReadFromJsonAsync<PreApprovalImport>())!.FileName.ShouldBe("avsc .exe"); // it was created
    }

    [Fact]
    public async Task Domain_that_is_too_long_to_be_one_is_refused()
    {
        var host = await HostAsync();
        var list = List("Ann,a@example.org,corporate,DOMAIN-1,linux,,");

        foreach (var domain in new[] { new string('x', 65), $"local{new string(' ', 100)}x" })
        {
            using var answer = await host.SendListAsync(list, domain: domain);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!.Keys.ShouldBe(["domain"]); // field errors
        }
    }

    [Fact]
    public async Task Form_that_breaks_off_is_no_form()
    {
        var host = await HostAsync();
        using var form = new ByteArrayContent(
            Encoding.UTF8.GetBytes(
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nName\nAnn\n"
            )
        );
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        using var answer = await host.Admin.PostAsync($"{Route}/import", form);

        (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!["file"][0].ShouldStartWith("Send a form "); // named by it
    }

    [Fact]
    public async Task Two_gigabytes_are_refused_at_the_bound_and_not_kept()
    {
        var host = await HostAsync();
        var before = await PartsAsync(host);
        var endless = new Endless(2L * 1024 * MiB);
        using var file = new StreamContent(endless);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var form = new MultipartFormDataContent { { file, "file", "devices.csv" } };
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{Route}/import") { Content = form };
        call.Headers.TransferEncodingChunked = true;

        (HttpStatusCode Status, string Words)? told = null;
        try
        {
            using var answer = await host.Admin.SendAsync(call);
            told = (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException)
        {
            // The server answers and closes before everything was sent; some clients only see that it closed.
        }

        if (told is { } answered)
        {
            answered.Status.ShouldBe(HttpStatusCode.BadRequest);
            answered.Words.ShouldContain("CSV_TOO_LARGE: ");
        }

        endless.Position.ShouldBeLessThan(64L * MiB);
        (await PartsAsync(host)).ShouldBe(before);
    }

    private static Task<List<string>> PartsAsync(MusterHost host) =>
        Sql.RowsAsync(host.Database, "SELECT count(*) FROM pre_approval_file_parts");

    private async Task<MusterHost> HostAsync() => (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;

    private async Task<string> RefusedAsync(byte[] content)
    {
        var host = await HostAsync();
        using var answer = await host.SendListAsync(content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return (await answer.Content.ReadFromJsonAsync<Problem>())!.Errors!["file"][0]; // named by it
    }

    private static string Links(string kind, string target) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/></Relationships>""";

    private static async Task WriteAsync(ZipArchive zip, string path, string text)
    {
        await using var entry = await zip.CreateEntry(path).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A header and rows without end, made while they are read.</summary>
    private sealed class Endless(long length) : Stream
    {
        private static readonly byte[] Row = "Ann,a@example.org,corporate,S1,linux\n"u8.ToArray();

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        /// <summary>What was taken of it.</summary>
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = (int)Math.Min(count, length - Position);
            for (var i = 0; i < taken; i++)
            {
                buffer[offset + i] = Row[(Position + i) % Row.Length];
            }

            Position += taken;
            return taken;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
