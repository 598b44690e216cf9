using Muster.Contracts.Directories;
using Muster.Integration.Blueprints;
using Muster.Integration.PreApproval;
using Muster.Integration.Storage;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Directories;

[Collection(DirectoryCollection.Name)]
public sealed class DirectorySettingsTests(DirectoryStage stage, Hosts hosts) : IClassFixture<Hosts>
{
    [Theory, OnBothDatabases]
    public async Task Directory_is_added_shown_without_its_password_changed_and_removed(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;

        var made = await host.AddDirectoryAsync(stage.Directory.Draft("Life"));

        (made.Security, made.PersonFilter, made.PageSize, made.TimeLimitSeconds).ShouldBe(
            ("ldaps", "(objectClass=inetOrgPerson)", 500, 15)
        );
        foreach (var read in new[] { PathOf(made), DirectoryCalls.Route, "/api/audit?limit=200" })
        {
            (await host.Admin.GetStringAsync(read)).ShouldNotContain("a secret");
        }

        host.Log.Lines.ShouldNotContain(line => line.Contains("a secret", StringComparison.Ordinal));
        (await Sql.RowsAsync(host.Database, "SELECT name, base_dn FROM directories WHERE name = 'Life'")).ShouldBe([
            "Life|dc=example,dc=org",
        ]);
        (await ChangeAsync(host, made, Kept("Life, renamed"))).ShouldBe((200, null));
        var changed = await host.GetAsync<DirectoryDomain>(PathOf(made));
        changed.Name.ShouldBe("Life, renamed");
        (await ValidateAsync(host, changed)).Ok.ShouldBeTrue(); // with the password that was kept
        (await ChangeAsync(host, made, Kept("Life, late"))).ShouldBe((409, "version_changed"));
        (await RemoveAsync(host, changed)).ShouldBe((200, null));
        (await host.DirectoriesAsync()).ShouldNotContain(one => one.Id == made.Id);
        (await host.AuditAsync())
            .Items.Select(row => row.Action)
            .Intersect(["directory_added", "directory_changed", "directory_removed"])
            .Count()
            .ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task Password_that_is_kept_goes_to_nobody_else(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var made = await host.AddDirectoryAsync(stage.Directory.Draft("Guarded"));
        var kept = Kept("Guarded");

        foreach (
            var other in new[]
            {
                kept with
                {
                    Servers = ["evil.example.org:636"],
                },
                kept with
                {
                    Servers = [stage.Directory.SecureServer, "evil.example.org:636"],
                },
                kept with
                {
                    Security = "starttls",
                },
                kept with
                {
                    CaCertificate = DirectoryKeys.Make().Authority,
                },
                kept with
                {
                    CaCertificate = null,
                },
            }
        )
        {
            (await ChangeAsync(host, made, other)).ShouldBe((400, "validation_failed"));
        }

        (await host.GetAsync<DirectoryDomain>(PathOf(made))).Version.ShouldBe(made.Version);
        (
            await ChangeAsync(
                host,
                made,
                stage.Directory.Draft("Guarded") with
                {
                    Security = "starttls",
                    Servers = [stage.Directory.PlainServer],
                }
            )
        ).ShouldBe((200, null));
        (await ValidateAsync(host, made)).Ok.ShouldBeTrue();
        (await host.TryPostAsync($"{DirectoryCalls.Route}/validate", kept)).ShouldBe((400, "validation_failed"));
    }

    [Fact]
    public async Task What_cannot_be_a_directory_is_refused_field_by_field()
    {
        var host = (await hosts.OnAsync(DatabaseKind.Sqlite)).Host;
        var good = stage.Directory.Draft("Refused");
        var attributes = good.Attributes!; // the draft has them
        (string, DirectoryDraft)[] cases =
        [
            ("name", good with { Name = "LOCAL" }),
            ("name", good with { Name = "" }),
            ("name", good with { Name = new string('x', 65) }),
            ("security", good with { Security = "none" }),
            ("servers", good with { Servers = [] }),
            ("servers", good with { Servers = ["ldap://dc1"] }),
            ("servers", good with { Servers = ["dc1:0"] }),
            ("servers", good with { Servers = ["dc1", "DC1"] }),
            ("servers", good with { Servers = ["dc1", "dc2", "dc3"] }),
            ("caCertificate", good with { CaCertificate = "nothing" }),
            ("personFilter", good with { PersonFilter = "objectClass=person" }),
            ("personFilter", good with { PersonFilter = "(a=b)(c=d)" }),
            ("attributes", good with { Attributes = attributes with { Login = "a)(b" } }),
            ("pageSize", good with { PageSize = 9 }),
            ("timeLimitSeconds", good with { TimeLimitSeconds = 61 }),
            ("preset", good with { Preset = "novell" }),
            ("bindDn", good with { BindDn = "" }),
            ("baseDn", good with { BaseDn = " dc=x" }),
            ("bindPassword", good with { BindPassword = null }),
        ];
        foreach (var (field, draft) in cases)
        {
            (await host.TryAddDirectoryAsync(draft)).ShouldBe((400, field));
        }
    }

    [Theory, OnBothDatabases]
    public async Task Name_is_one_of_its_kind_whatever_its_case(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        await host.AddDirectoryAsync(stage.Directory.Draft("Only one"));

        (await host.TryPostAsync(DirectoryCalls.Route, stage.Directory.Draft("ONLY ONE"))).ShouldBe(
            (409, "directory_name_taken")
        );
    }

    [Theory, OnBothDatabases]
    public async Task Directory_that_an_unfinished_import_needs_stays(DatabaseKind kind)
    {
        var host = (await hosts.OnAsync(kind)).Host;
        var made = await host.AddDirectoryAsync(stage.Directory.Draft("Needed"));
        using var uploaded = await host.SendListAsync(
            ImportCalls.List("Ann,ann@example.org,corporate,NEEDED-1,linux,,"),
            domain: "needed"
        );
        ((int)uploaded.StatusCode).ShouldBe(201);

        (await RemoveAsync(host, made)).ShouldBe((409, "directory_in_use"));
        var import = (
            await host.GetAsync<Contracts.Page<Contracts.PreApproval.PreApprovalImport>>($"{ImportCalls.Route}/imports")
        ).Items.Single(one => one.DomainName == "Needed");
        await host.PostAsync<Contracts.PreApproval.PreApprovalImport>(
            $"{ImportCalls.Route}/imports/{import.Id}/cancel",
            new { }
        );

        (await RemoveAsync(host, made)).ShouldBe((200, null));
    }

    private DirectoryDraft Kept(string name) => stage.Directory.Draft(name) with { BindPassword = null };

    private static string PathOf(DirectoryDomain directory) => $"{DirectoryCalls.Route}/{directory.Id}";

    private static Task<DirectoryValidation> ValidateAsync(MusterHost host, DirectoryDomain directory) =>
        host.PostAsync<DirectoryValidation>($"{PathOf(directory)}/validate", new { });

    private static Task<(int Status, string? Code)> ChangeAsync(
        MusterHost host,
        DirectoryDomain seen,
        DirectoryDraft draft
    ) => host.TrySendAsync(HttpMethod.Put, PathOf(seen), seen.Version, draft);

    private static Task<(int Status, string? Code)> RemoveAsync(MusterHost host, DirectoryDomain seen) =>
        host.TrySendAsync(HttpMethod.Delete, PathOf(seen), seen.Version, body: null);
}
