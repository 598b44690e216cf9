using Muster.Contracts.Access;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Access.OpenId;

/// <summary>Whom a believed token lets in, and with which roles.</summary>
public sealed class WhoGetsInTests
{
    private const string NotProvisioned = "/sign-in?problem=not_provisioned";

    [Theory, OnBothDatabases]
    public async Task Sign_in_refuses_somebody_whom_no_rule_matches(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        stage.Provider.Claims["groups"] = new[] { "others" };

        (await stage.SignInAsync(browser)).ShouldBe(NotProvisioned);
        (await browser.SessionAsync()).ShouldBeNull();
    }

    [Theory, OnBothDatabases]
    public async Task Two_first_sign_ins_at_once_make_one_operator(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var office = new Browser(stage.Host);
        using var phone = new Browser(stage.Host);
        var answers = new[]
        {
            stage.Callback + stage.Provider.Answer(await office.BeginAsync(stage.Registered.Id)),
            stage.Callback + stage.Provider.Answer(await phone.BeginAsync(stage.Registered.Id), "code-of-the-phone"),
        };

        var ends = await Task.WhenAll(office.FollowAsync(answers[0]), phone.FollowAsync(answers[1]));

        ends.ShouldBe(["/", "/"]);
        (await office.SessionAsync())!.OperatorId.ShouldBe((await phone.SessionAsync())!.OperatorId);
    }

    [Fact]
    public async Task Sign_in_refuses_strangers_when_the_provider_makes_no_operators()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        await stage.ChangeAsync(draft => draft with { CreatesOperators = false });

        (await stage.SignInAsync(browser)).ShouldBe(NotProvisioned);
    }

    [Theory, OnBothDatabases]
    public async Task Sign_in_refuses_to_take_over_an_operator_of_the_same_name(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        stage.Provider.Claims["preferred_username"] = "admin";
        stage.Provider.Claims["email"] = "admin";

        (await stage.SignInAsync(browser)).ShouldBe("/sign-in?problem=username_taken");
        (await browser.SessionAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Sign_in_refuses_somebody_of_whom_no_name_is_told()
    {
        await using var stage = await ForgedStage.StartAsync();
        using var browser = new Browser(stage.Host);
        stage.Provider.Claims["preferred_username"] = "a name with blanks";

        (await stage.SignInAsync(browser)).ShouldBe("/sign-in?problem=username_missing");
    }

    [Theory, OnBothDatabases]
    public async Task Sign_in_refuses_a_disabled_operator(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        (await stage.SignInAsync(browser)).ShouldBe("/");
        var ann = await stage.OperatorAsync("ann");
        await stage.Host.PostAsync<Operator>($"/api/operators/{ann.Id}/disable", new { });

        (await browser.SessionAsync()).ShouldBeNull();
        (await stage.SignInAsync(browser)).ShouldBe("/sign-in?problem=account_disabled");
    }

    [Theory, OnBothDatabases]
    public async Task Roles_follow_the_claims_at_every_sign_in(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        (await stage.SignInAsync(browser)).ShouldBe("/");
        (await RolesAsync(stage)).ShouldBe(["viewer"]);

        stage.Provider.Claims["groups"] = new[] { "muster-admins" };
        (await stage.SignInAsync(browser)).ShouldBe("/");
        (await RolesAsync(stage)).ShouldBe(["admin"]);

        stage.Provider.Claims["groups"] = Array.Empty<string>();
        (await stage.SignInAsync(browser)).ShouldBe(NotProvisioned);
        (await RolesAsync(stage)).ShouldBeEmpty();
        (await stage.Host.AuditAsync()).Items.Count(row => row.Action == "claimed_grants_changed").ShouldBe(3);
    }

    [Theory, OnBothDatabases]
    public async Task Operator_comes_in_who_was_linked_by_an_administrator(DatabaseKind kind)
    {
        await using var stage = await ForgedStage.StartAsync(kind);
        using var browser = new Browser(stage.Host);
        var admin = await stage.OperatorAsync("admin");
        var path = $"/api/operators/{admin.Id}/identities";
        var link = new LinkIdentity { ProviderId = stage.Registered.Id, Subject = "u-1" };

        (await stage.Host.TryPostAsync(path, link)).Status.ShouldBe(200);

        (await stage.SignInAsync(browser)).ShouldBe("/");
        (await browser.SessionAsync())!.Username.ShouldBe("admin");
        (await stage.Host.GetAsync<List<LinkedIdentity>>(path)).Single().Subject.ShouldBe("u-1");
        (await stage.Host.TryPostAsync(path, link)).ShouldBe((409, "identity_linked"));
        using var unlinked = await stage.Host.Admin.DeleteAsync($"{path}/{stage.Registered.Id}");
        ((int)unlinked.StatusCode).ShouldBe(204);
        (await browser.SessionAsync()).ShouldBeNull();
        (await RolesAsync(stage, "admin")).ShouldBe(["admin"]);
    }

    private static async Task<List<string>> RolesAsync(ForgedStage stage, string username = "ann") =>
        [.. (await stage.OperatorAsync(username)).Grants.Select(grant => grant.Role)];
}
