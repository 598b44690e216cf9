using System.Text;
using Muster.TestKit.Databases;
using Muster.TestKit.Hosting;

namespace Muster.Integration.Serving;

public sealed class RestTests(Hosts hosts) : IClassFixture<Hosts>
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"displayName":null}""")]
    [InlineData("""{"displayName":"a","displayName":"b"}""")]
    [InlineData("""{"displayName":["a"]}""")]
    [InlineData("""{"displayName":"a","isAdministrator":true}""")]
    [InlineData("""{"displayName":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}""")]
    public async Task Create_person_refuses_a_body_that_cannot_be_read(string body)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await host.Admin.PostAsync("/api/people", content);

        var (status, code) = await AdminCalls.CodeOfAsync(answer);
        status.ShouldBe(400);
        code.ShouldBeOneOf("request_malformed", "validation_failed");
    }

    [Theory]
    [InlineData("/api/nothing", 404, "not_found")]
    [InlineData("/nothing.js", 404, "not_found")]
    [InlineData("/guide/nothing.md", 404, "not_found")]
    [InlineData("/api/people/not-a-guid", 404, "not_found")]
    [InlineData("/api/people?limit=0", 400, "validation_failed")]
    [InlineData("/api/people?limit=x", 400, "request_malformed")]
    [InlineData("/api/people?cursor=x", 400, "validation_failed")]
    [InlineData("/api/people?sort=secret", 400, "validation_failed")]
    [InlineData("/api/enrollment-requests?state=any", 400, "validation_failed")]
    public async Task Read_refuses_with_a_problem_document(string path, int status, string code)
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        using var answer = await host.Admin.GetAsync(path);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((status, code));
    }

    [Theory]
    [InlineData("PUT", "/api/people", "application/json", 405, "method_not_allowed")]
    [InlineData("POST", "/api/people", "application/x-www-form-urlencoded", 415, "media_type_unsupported")]
    public async Task Write_refuses_another_method_or_media_type(
        string method,
        string path,
        string type,
        int status,
        string code
    )
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);
        using var call = new HttpRequestMessage(new HttpMethod(method), path);
        call.Content = new StringContent("{}", Encoding.UTF8, type);

        using var answer = await host.Admin.SendAsync(call);

        (await AdminCalls.CodeOfAsync(answer)).ShouldBe((status, code));
    }

    [Fact]
    public async Task Description_of_the_api_is_the_committed_one()
    {
        var (host, _) = await hosts.OnAsync(DatabaseKind.Sqlite);

        var served = await host.Anonymous.GetStringAsync("/openapi/v1.json");

        var committed = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/openapi.json"));
        Normal(served).ShouldBe(Normal(committed), "Run the server and save /openapi/v1.json as docs/openapi.json.");
    }

    private static string Normal(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString();
}
