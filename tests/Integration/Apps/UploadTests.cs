using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Muster.Contracts.Policies;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using Muster.TestKit.Time;

namespace Muster.Integration.Apps;

public sealed class UploadTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Package_comes_in_parts_and_is_known_by_its_bytes(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var deb = await Bytes.DebAsync("contoso-agent", "2.1");
        var half = deb.Length / 2;

        var upload = await host.Admin.BeginAsync(
            PackageCalls.Wanted(deb, "Agent (final).deb", PackageCalls.HashOf(deb))
        );
        (await host.Admin.TryAppendAsync(upload.Id, 0, deb[..half])).ShouldBe((200, null));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((409, "upload_incomplete"));
        (await host.Admin.UploadAsync(upload.Id)).Offset.ShouldBe(half);
        (await host.Admin.TryAppendAsync(upload.Id, half, deb[half..])).ShouldBe((200, null));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((200, null));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((200, null)); // whose answer was lost asks again

        var package = (await host.Admin.UploadAsync(upload.Id)).Package!;
        (package.Sha256, package.SizeBytes, package.FileName).ShouldBe(
            (PackageCalls.HashOf(deb), deb.Length, "Agent (final).deb")
        );
        package.Content.ShouldBe(
            new PackageContent
            {
                Format = "deb",
                Name = "contoso-agent",
                Version = "2.1",
                Architecture = "all",
                Publisher = "Contoso",
                Description = "A sample",
            }
        );
        (await host.Admin.GetByteArrayAsync($"/api/packages/{package.Sha256}")).ShouldBe(deb);
        (await host.AuditAsync())
            .Items.Count(row => row.Action == "package_uploaded" && row.Entity.Id == package.Sha256)
            .ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Bytes_that_are_here_already_need_not_come_again(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(1000);
        await host.Admin.PackageAsync(bytes);

        var again = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes, "other name", PackageCalls.HashOf(bytes)));

        again.Package!.Sha256.ShouldBe(PackageCalls.HashOf(bytes));
        again.Package.FileName.ShouldBe("a.deb");
        (await host.Admin.PackageAsync(bytes, "third name")).FileName.ShouldBe("a.deb");
    }

    [Theory, OnBothDatabases]
    public async Task Download_serves_ranges(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(5000);
        var package = await host.Admin.PackageAsync(bytes);
        using var call = new HttpRequestMessage(HttpMethod.Get, $"/api/packages/{package.Sha256}");
        call.Headers.Range = new RangeHeaderValue(1000, 1999);

        using var answer = await host.Admin.SendAsync(call);

        answer.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes[1000..2000]);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{package.Sha256}\"");
        (await host.Admin.TryGetAsync($"/api/packages/{new string('0', 64)}")).ShouldBe((404, "not_found"));
        (await host.Admin.TryGetAsync("/api/packages/..%2F..%2Ftest.key")).ShouldBe((404, "not_found"));
    }

    [Theory, OnBothDatabases]
    public async Task What_came_before_the_connection_broke_need_not_come_again(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(3_000_000);
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes));

        await Should.ThrowAsync<HttpRequestException>(() =>
            host.Admin.AppendAsync(upload.Id, 0, new BrokenPart(bytes, breaksAt: 2_000_000))
        );

        await Eventually.IsTrueAsync(
            async () => (await host.Admin.UploadAsync(upload.Id)).Offset > 0,
            "what came is acknowledged"
        );
        var offset = (int)(await host.Admin.UploadAsync(upload.Id)).Offset;
        offset.ShouldBeInRange(1, 2_000_000);
        await Eventually.IsTrueAsync(
            async () => await host.Admin.TryAppendAsync(upload.Id, offset, bytes[offset..]) == (200, null),
            "the rest is taken once the broken call has ended"
        );
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((200, null));
        (await host.Admin.UploadAsync(upload.Id)).Package!.Sha256.ShouldBe(PackageCalls.HashOf(bytes));
    }

    [Theory, OnBothDatabases]
    public async Task Part_begins_where_the_last_one_ended_and_does_not_go_beyond_the_end(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(1000);
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes));
        await host.Admin.TryAppendAsync(upload.Id, 0, bytes[..400]);

        using var elsewhere = await host.Admin.AppendAsync(upload.Id, 0, new ByteArrayContent(bytes));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await elsewhere.Content.ReadAsStringAsync()).ShouldContain("\"offset\":400");
        (await host.Admin.TryAppendAsync(upload.Id, 401, bytes[401..])).ShouldBe((409, "upload_offset_mismatch"));
        (await host.Admin.TryAppendAsync(upload.Id, 400, Bytes.Any(601))).ShouldBe((400, "upload_too_long"));
        using var unsaid = new HttpRequestMessage(HttpMethod.Patch, $"{PackageCalls.Route}/{upload.Id}")
        {
            Content = new ByteArrayContent(bytes),
        };
        using var answer = await host.Admin.SendAsync(unsaid);
        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((400, "upload_offset_missing"));
        using var head = await host.Admin.SendAsync(
            new HttpRequestMessage(HttpMethod.Head, $"{PackageCalls.Route}/{upload.Id}")
        );
        head.Headers.GetValues("Upload-Offset").ShouldBe(["400"]);
        (await host.Admin.TryAppendAsync(upload.Id, 400, bytes[400..])).ShouldBe((200, null));
    }

    [Theory, OnBothDatabases]
    public async Task More_than_was_announced_is_not_kept_when_nobody_said_how_much_comes(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(400_000);
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes[..300_000]));

        using var answer = await host.Admin.AppendAsync(upload.Id, 0, new BrokenPart(bytes, breaksAt: int.MaxValue));

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((400, "upload_too_long"));
        (await host.Admin.UploadAsync(upload.Id)).Offset.ShouldBeLessThanOrEqualTo(300_000);
    }

    [Theory, OnBothDatabases]
    public async Task One_of_two_writers_is_told_to_wait(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(1_000_000);
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes));
        var held = new HeldPart(bytes);
        var first = host.Admin.AppendAsync(upload.Id, 0, held);
        await held.Begun;

        var file = Path.Combine(host.Folder, "packages", "incoming", $"{upload.Id:N}.part");
        await Eventually.IsTrueAsync(() => Task.FromResult(File.Exists(file)), "the first has it");

        (await host.Admin.TryAppendAsync(upload.Id, 0, bytes)).ShouldBe((409, "upload_busy"));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((409, "upload_busy"));
        held.GoOn();

        (await AdminCalls.CodeOfAsync(await first)).ShouldBe((200, null));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((200, null));
        (await host.Admin.UploadAsync(upload.Id)).Package!.Sha256.ShouldBe(PackageCalls.HashOf(bytes));
    }

    [Theory, OnBothDatabases]
    public async Task Bytes_with_another_hash_are_given_up(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var bytes = Bytes.Any(1000);
        var upload = await host.Admin.BeginAsync(PackageCalls.Wanted(bytes, sha256: PackageCalls.HashOf(Bytes.Any(9))));
        await host.Admin.TryAppendAsync(upload.Id, 0, bytes);

        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((409, "package_hash_mismatch"));

        (await host.Admin.TryGetAsync($"{PackageCalls.Route}/{upload.Id}")).ShouldBe((404, "not_found"));
        (await host.Admin.TryGetAsync($"/api/packages/{PackageCalls.HashOf(bytes)}")).ShouldBe((404, "not_found"));
        Directory
            .EnumerateFiles(Path.Combine(host.Folder, "packages", "incoming"))
            .ShouldNotContain(file => file.Contains($"{upload.Id:N}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\system32\\x.exe")]
    [InlineData("con")]
    [InlineData("a\u202Efdp.exe")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public async Task Name_of_a_file_is_a_name_to_show_and_nothing_more(string name)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        var bytes = Bytes.Any(100);

        var package = await host.Admin.PackageAsync(bytes, name);

        package.FileName.ShouldBe(name.Replace("\u202E", "", StringComparison.Ordinal));
        var hash = package.Sha256;
        File.Exists(Path.Combine(host.Folder, "packages", hash[..2], hash)).ShouldBeTrue();
        using var answer = await host.Admin.GetAsync($"/api/packages/{hash}");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
    }

    [Theory, OnBothDatabases]
    public async Task Uploads_of_others_are_not_there(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        using var one = host.With(
            await host.ServiceTokenAsync($"One {Uuid7.New(clock)}", AccessCalls.Everywhere("policy_admin"))
        );
        using var viewer = host.With(
            await host.ServiceTokenAsync($"V {Uuid7.New(clock)}", AccessCalls.Everywhere("viewer"))
        );
        var bytes = Bytes.Any(100);
        var upload = await one.BeginAsync(PackageCalls.Wanted(bytes));

        (await host.Admin.TryGetAsync($"{PackageCalls.Route}/{upload.Id}")).ShouldBe((404, "not_found"));
        (await host.Admin.TryAppendAsync(upload.Id, 0, bytes)).ShouldBe((404, "not_found"));
        (await host.Admin.TryCompleteAsync(upload.Id)).ShouldBe((404, "not_found"));
        (await viewer.PostStatusAsync(PackageCalls.Route, PackageCalls.Wanted(bytes))).ShouldBe((403, "forbidden"));
        (await one.GetFromJsonAsync<List<PackageUpload>>(PackageCalls.Route))!
            .ShouldHaveSingleItem()
            .Id.ShouldBe(upload.Id);
        using var given = await one.DeleteAsync($"{PackageCalls.Route}/{upload.Id}");
        given.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await one.TryAppendAsync(upload.Id, 0, bytes)).ShouldBe((404, "not_found"));
    }
}
