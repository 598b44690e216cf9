using System.Net.Http.Headers;
using System.Text;
using Muster.Contracts;
using Muster.Contracts.Enrollments;
using Muster.Kernel.Ids;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;
using static Muster.Integration.Status.SimulationCalls;
using static Muster.TestKit.Hosting.AccessCalls;

namespace Muster.Integration.Status;

/// <summary>The lists of the status page as files.</summary>
public sealed class ExportTests(SimulationHosts hosts) : IClassFixture<SimulationHosts>
{
    /// <summary>More than one page of the file.</summary>
    private const int Many = 203;

    [Theory, OnBothDatabases]
    public async Task Active_file_has_the_rows_of_every_page_of_the_list_in_its_order(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var begun = Enumerable.Range(0, Many).Select(n => Begin($"active {n}", "android", "AndroidFullyManaged"));
        await host.SimulateAsync($"active {Uuid7.New(clock)}", [.. begun, Begin("an iPhone", "ios", "IosAde")]);
        const string narrowed = "platform=android&stage=authenticating&simulated=true";

        var file = await FileAsync(host.Admin, $"active/export?{narrowed}&columns=id,state,device");

        file[0].ShouldBe("id,state,device");
        var listed = await ListAsync<ActiveEnrollment>(host, $"active?{narrowed}");
        listed.Count.ShouldBe(Many);
        file[1..].ShouldBe(listed.Select(row => $"{row.Id},{row.State},{row.Device}"));
    }

    [Theory, OnBothDatabases]
    public async Task Failures_file_has_the_rows_of_every_page_of_the_list_in_the_language_that_is_asked_for(
        DatabaseKind kind
    )
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var run = Uuid7.New(clock).ToString("N");
        var names = Enumerable.Range(0, Many).Select(n => $"{run} {n}").ToList();
        await host.SimulateAsync(
            run,
            [
                .. names.Select(name => Begin(name, "ios", "IosAde")),
                .. names.Select(name => Fail(name, text: "Device limit exceeded")),
            ]
        );
        await host.SimulateAsync(run, Begin("another", "android", "AndroidWorkProfile"));
        await host.SimulateAsync(run, Fail("another", text: "Device limit exceeded"));
        const string narrowed = "reason=DEVICE_LIMIT&platform=ios&resolved=false&simulated=true";
        const string columns = "columns=id,device,category,reason";

        var listed = await ListAsync<EnrollmentFailure>(host, $"failures?{narrowed}");
        using var german = host.With(await host.ServiceTokenAsync("german", Everywhere("viewer")));
        german.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));
        var byHeader = await FileAsync(german, $"failures/export?{narrowed}&{columns}");
        var byLink = await FileAsync(host.Admin, $"failures/export?{narrowed}&{columns}&language=de");
        var english = await FileAsync(host.Admin, $"failures/export?{narrowed}&{columns}");

        listed.Count.ShouldBe(Many);
        english[1..].ShouldBe(listed.Select(row => $"{row.Id},{row.Device},DEVICE_LIMIT,{row.Category.Label}"));
        byHeader.ShouldBe(byLink);
        byHeader.Length.ShouldBe(english.Length);
        byHeader[1].ShouldNotBe(english[1]);
        byHeader[1].ShouldStartWith($"{listed[0].Id},{listed[0].Device},DEVICE_LIMIT,");
    }

    [Theory, OnBothDatabases]
    public async Task Files_have_every_column_of_the_page_and_no_formula(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        clock.Advance(TimeSpan.FromSeconds(1));
        var fleet = $"formulas {Uuid7.New(clock)}";
        await host.SimulateAsync(fleet, Begin("moving", "windows", "WindowsManual", name: "=HYPERLINK(\"http://x\")"));
        await host.SimulateAsync(fleet, Begin("failing", "windows", "WindowsManual", name: "-2+3"));
        await host.SimulateAsync(fleet, Fail("failing", text: "@SUM(1;1)"));
        const string narrowed = "platform=windows&simulated=true";

        // The names that the page asks for.
        var active = await FileAsync(
            host.Admin,
            $"active/export?{narrowed}&columns=device,attemptNo,simulated,user,label,platform,osVersion,state,subStatus,progress,waitingFor,waitingOn,usualMedianSeconds,usualP90Seconds,etaMinutes,etaP90Minutes,since"
        );
        var failures = await FileAsync(
            host.Admin,
            $"failures/export?{narrowed}&columns=device,user,label,osVersion,simulated,code,message,remediation,reason,resolved,resolution,resolvedAt,resolvedBy,at"
        );

        active[1].ShouldStartWith("\"'=HYPERLINK(\"\"http://x\"\")\",1,true,,Windows (Manual),windows,");
        active[1].ShouldMatch(",[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$");
        failures[1].ShouldStartWith("'-2+3,,Windows (Manual),,true,,'@SUM(1;1),");
        foreach (var list in new[] { "active", "failures" })
        {
            (await CodeOfAsync(host, $"{list}/export?columns=device,secret")).ShouldBe((400, "validation_failed"));
        }

        (await CodeOfAsync(host, "active/export?bucket=lost")).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Files_hold_nothing_of_what_lies_outside_the_scope(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);
        var fleet = $"foreign {Uuid7.New(clock)}";
        await host.SimulateAsync(fleet, Begin("stays", "macos", "MacManual"), Begin("fails", "macos", "MacManual"));
        await host.SimulateAsync(fleet, Fail("fails", text: "Device limit exceeded"));
        var group = await host.CreateGroupAsync(fleet);
        using var scoped = host.With(await host.ServiceTokenAsync("scoped", Over("viewer", group.Id)));
        using var whole = host.With(await host.ServiceTokenAsync("whole", Everywhere("viewer")));

        foreach (var list in new[] { "active", "failures" })
        {
            var path = $"{list}/export?platform=macos&simulated=true&columns=device";
            (await FileAsync(scoped, path)).ShouldBe(["device"]);
            (await FileAsync(whole, path)).Length.ShouldBe(2);
        }
    }

    /// <summary>Lines, the names of the columns first.</summary>
    private static async Task<string[]> FileAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"{Route}/{path}");
        ((int)answer.StatusCode).ShouldBe(200, path);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        text.ShouldStartWith("\uFEFF");
        return text.Trim('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<List<T>> ListAsync<T>(MusterHost host, string path)
    {
        var rows = new List<T>();
        string? cursor = null;
        do
        {
            var next = cursor is null ? "" : $"&cursor={cursor}";
            var page = await host.GetAsync<Page<T>>($"{Route}/{path}&limit=150{next}");
            rows.AddRange(page.Items);
            cursor = page.NextCursor;
        } while (cursor is not null);

        return rows;
    }

    private static async Task<(int Status, string? Code)> CodeOfAsync(MusterHost host, string path)
    {
        using var answer = await host.Admin.GetAsync($"{Route}/{path}");
        return await AdminCalls.CodeOfAsync(answer);
    }
}
