using System.Net.Http.Json;
using System.Text;
using Muster.Contracts.Access;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.TestKit.Databases;
using Muster.TestKit.Devices;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

/// <summary>PostgreSQL takes no NUL; what holds one is refused or cleaned, the same on both databases.</summary>
public sealed class UnstorableTextTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly string[] Queries =
    [
        "/api/people?q=%00",
        "/api/people?q=Ann%00",
        "/api/people?enrollment=%00",
        "/api/people?sort=%00",
        "/api/enrollment-requests?q=%00",
        "/api/enrollment-requests?state=%00",
        "/api/audit?entityKind=%00",
        "/api/audit?entityKind=person&entityId=%00",
    ];

    [Theory, OnBothDatabases]
    public async Task Query_that_holds_a_nul_is_malformed(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        foreach (var path in Queries)
        {
            using var answer = await host.Admin.GetAsync(path);
            (await AdminCalls.CodeOfAsync(answer)).ShouldBe((400, "request_malformed"), path);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Query_of_bytes_that_are_no_text_is_no_fault_of_the_server(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        foreach (var bytes in new[] { "%ED%A0%80", "%FF", "%C0%80", "%F4%90%80%80" })
        {
            var answer = await RawHttp.SendAsync(
                host.Url,
                $"GET /api/people?q={bytes} HTTP/1.1\nHost: {host.Url.Authority}\nAuthorization: Bearer {MusterHost.BootstrapToken}"
            );
            answer.Status.ShouldBeOneOf(200, 400);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Cursor_that_holds_a_nul_is_no_cursor(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        var cursor = Convert.ToBase64String(Encoding.UTF8.GetBytes($"displayName\n{Guid.Empty:N}\na\0")).TrimEnd('=');

        using var answer = await host.Admin.GetAsync($"/api/people?sort=displayName&cursor={cursor}");

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((400, "validation_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_called_by_a_name_that_holds_a_nul(DatabaseKind kind)
    {
        var (host, _) = await hosts.OnAsync(kind);
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/session");
        call.Headers.Add("X-Muster", "1");
        call.Content = JsonContent.Create(new SignIn { Username = "adm\0in", Password = MusterHost.AdminPassword });

        using var answer = await host.Anonymous.SendAsync(call);

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((401, "sign_in_failed"));
    }

    [Theory, OnBothDatabases]
    public async Task Text_of_a_body_is_kept_without_its_nul(DatabaseKind kind)
    {
        var (host, clock) = await hosts.OnAsync(kind);

        var person = await host.PostAsync<Person>(
            "/api/people",
            new CreatePerson
            {
                DisplayName = "A\0nn",
                Email = "ann@\0example.org",
                OrgUniqueId = "\0E1",
            }
        );

        (person.DisplayName, person.Email, person.OrgUniqueId).ShouldBe(("Ann", "ann@example.org", "E1"));
        using var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        var approved = await host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint, Note = "se\0en" }
        );
        approved.Decision!.Note.ShouldBe("seen");
        (await host.TryPostAsync("/api/people", new { displayName = "Bob", peerId = new string('\0', 32) })).ShouldBe(
            (400, "validation_failed")
        );
    }
}
