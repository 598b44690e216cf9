using Muster.Contracts.Directories;
using Muster.TestKit.Databases;
using Muster.TestKit.Directories;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Directories;

/// <summary>Against a real slapd. What is asked over the network knows no database: one is enough.</summary>
[Collection(DirectoryCollection.Name)]
public sealed class ValidateDirectoryTests(DirectoryStage stage, Hosts hosts) : IClassFixture<Hosts>
{
    [Theory]
    [InlineData("ldaps")]
    [InlineData("starttls")]
    public async Task Every_step_is_told_and_all_people_are_counted_page_by_page(string security)
    {
        var draft = stage.Directory.Draft() with
        {
            Security = security,
            Servers = [security == "ldaps" ? stage.Directory.SecureServer : stage.Directory.PlainServer],
        };

        var found = await ValidateAsync(draft);

        found.Ok.ShouldBeTrue(Words(found));
        found.Checks.Select(check => check.Step).ShouldBe(["name", "tcp", "tls", "bind", "base", "people", "entries"]);
        found.Checks[2].What.ShouldContain("for localhost, issued by CN=Authority of the directory");
        RealDirectory.People.ShouldBeGreaterThan(2 * RealDirectory.Limit);
        found.Checks[5].What.ShouldBe("1,200 people are found.");
        var first = found.People[0];
        (first.Login, first.DisplayName, first.Email, first.Phone).ShouldBe(
            ("User0001", "Person 1", "user0001@example.org", "+49 151 0000001")
        );
        first.PeerId!.Length.ShouldBe(32);
        found.People.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Page_smaller_than_what_there_is_gives_everybody()
    {
        (await ValidateAsync(stage.Directory.Draft() with { PageSize = 10 }))
            .Checks[5]
            .What.ShouldBe("1,200 people are found.");
    }

    [Fact]
    public async Task Wrong_password_fails_at_the_bind_with_the_remedy()
    {
        var failed = await FailedAsync(stage.Directory.Draft() with { BindPassword = "wrong" });

        (failed.Step, failed.Remedy).ShouldBe(
            ("bind", "Enter bind DN and password again; see that the account is not locked or expired.")
        );
        failed.What.ShouldContain("result 49");
    }

    [Theory]
    [InlineData("ldaps")]
    [InlineData("starttls")]
    public async Task Certificate_of_another_authority_is_refused(string security)
    {
        var failed = await FailedAsync(Over(security) with { CaCertificate = DirectoryKeys.Make().Authority });

        failed.Step.ShouldBe("tls");
        failed.What.ShouldContain("is not trusted");
    }

    [Theory]
    [InlineData("ldaps")]
    [InlineData("starttls")]
    public async Task Certificate_that_no_authority_of_the_machine_vouches_for_is_refused(string security)
    {
        var failed = await FailedAsync(Over(security) with { CaCertificate = null });

        failed.Step.ShouldBe("tls");
        failed.Remedy!.ShouldStartWith("Enter the certificate of the directory's own authority");
    }

    [Theory]
    [InlineData("ldaps")]
    [InlineData("starttls")]
    public async Task Certificate_for_another_name_is_refused(string security)
    {
        var draft = Over(security);
        var server = draft.Servers[0].Replace("localhost", "127.0.0.1", StringComparison.Ordinal);

        var failed = await FailedAsync(draft with { Servers = [server] });

        failed.Step.ShouldBe("tls");
        failed.What.ShouldContain("not for 127.0.0.1");
    }

    [Fact]
    public async Task Port_that_speaks_another_security_fails_at_tls()
    {
        var draft = stage.Directory.Draft();

        (await FailedAsync(draft with { Servers = [stage.Directory.PlainServer] })).Step.ShouldBe("tls");
        (await FailedAsync(draft with { Security = "starttls" })).Step.ShouldBe("tls");
    }

    [Fact]
    public async Task Second_server_is_used_when_nothing_listens_at_the_first()
    {
        var found = await ValidateAsync(
            stage.Directory.Draft() with
            {
                Servers = ["localhost:1", stage.Directory.SecureServer],
            }
        );

        found.Ok.ShouldBeFalse();
        found
            .Checks.Select(check => $"{check.Step} {check.Status}")
            .ShouldBe([
                "name ok",
                "tcp failed",
                "name ok",
                "tcp ok",
                "tls ok",
                "bind ok",
                "base ok",
                "people ok",
                "entries ok",
            ]);
    }

    [Fact]
    public async Task Name_that_nobody_knows_fails_at_the_name()
    {
        var failed = await FailedAsync(stage.Directory.Draft() with { Servers = ["directory.invalid"] });

        (failed.Step, failed.What).ShouldBe(("name", "Nobody knows the name directory.invalid."));
    }

    [Fact]
    public async Task Base_and_filter_and_attributes_that_find_nothing_are_told_apart()
    {
        var draft = stage.Directory.Draft();

        (await FailedAsync(draft with { BaseDn = "dc=elsewhere,dc=org" })).Step.ShouldBe("base");
        (await FailedAsync(draft with { BaseDn = $"ou=nobody,{RealDirectory.BaseDn}" })).Step.ShouldBe("people");
        (await FailedAsync(draft with { Attributes = draft.Attributes! with { Email = "nonesuch" } })).Step.ShouldBe(
            "entries"
        );
    }

    private DirectoryDraft Over(string security) =>
        stage.Directory.Draft() with
        {
            Security = security,
            Servers = [security == "ldaps" ? stage.Directory.SecureServer : stage.Directory.PlainServer],
        };

    private async Task<DirectoryValidation> ValidateAsync(DirectoryDraft draft) =>
        await (await hosts.OnAsync(DatabaseKind.Sqlite)).Host.ValidateAsync(draft);

    private async Task<DirectoryCheck> FailedAsync(DirectoryDraft draft)
    {
        var found = await ValidateAsync(draft);
        found.Ok.ShouldBeFalse();
        return found.Checks.Single(check => check.Status == "failed");
    }

    private static string Words(DirectoryValidation found) =>
        string.Join('\n', found.Checks.Select(check => $"{check.Step} {check.Status}: {check.What}"));
}
