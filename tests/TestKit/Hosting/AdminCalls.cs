using System.Net.Http.Json;
using Muster.Contracts;
using Muster.Contracts.Access;
using Muster.Contracts.Audit;
using Muster.Contracts.EnrollmentQueue;
using Muster.Contracts.People;
using Muster.Kernel;
using Muster.TestKit.Devices;
using Muster.TestKit.Time;

namespace Muster.TestKit.Hosting;

/// <summary>What an administrator does, through the REST API.</summary>
public static class AdminCalls
{
    public static PeerId PeerIdValue(this Person person) => PeerId.Create(person.PeerId);

    public static Task<Person> CreatePersonAsync(this MusterHost host, string name, PeerId? peerId = null) =>
        host.PostAsync<Person>("/api/people", new CreatePerson { DisplayName = name, PeerId = peerId?.Value });

    public static Task<Person> PersonAsync(this MusterHost host, Guid id) => host.GetAsync<Person>($"/api/people/{id}");

    public static Task<EnrollmentRequest> RequestAsync(this MusterHost host, Guid id) =>
        host.GetAsync<EnrollmentRequest>($"/api/enrollment-requests/{id}");

    public static Task<EnrollmentRequest> ApproveAsync(this MusterHost host, TestDevice device) =>
        host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/approve",
            new ApproveEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
        );

    public static Task<EnrollmentRequest> RejectAsync(this MusterHost host, TestDevice device) =>
        host.PostAsync<EnrollmentRequest>(
            $"/api/enrollment-requests/{device.RequestId}/reject",
            new RejectEnrollmentRequest { ExpectedFingerprint = device.Fingerprint }
        );

    public static Task<EnrollmentRequest> UndoAsync(this MusterHost host, TestDevice device) =>
        host.PostAsync<EnrollmentRequest>($"/api/enrollment-requests/{device.RequestId}/undo", new { });

    public static async Task<HttpResponseMessage> SignInAsync(this MusterHost host, string name, string password)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = JsonContent.Create(new SignIn { Username = name, Password = password }),
        };
        call.Headers.Add("X-Muster", "1");
        return await host.Anonymous.SendAsync(call);
    }

    public static Task<Page<AuditEntry>> AuditAsync(this MusterHost host) =>
        host.GetAsync<Page<AuditEntry>>("/api/audit?limit=200");

    /// <summary>When this returns, everything that was recorded is in a signed head.</summary>
    public static Task SealedAsync(this MusterHost host) =>
        Eventually.IsTrueAsync(
            async () => (await host.GetAsync<AuditState>("/api/audit/state")).Waiting == 0,
            "everything is sealed"
        );

    /// <summary>A person, and a device that asks for that person and was approved; told of it when <paramref name="settle"/>.</summary>
    public static async Task<TestDevice> EnrolledDeviceAsync(this ClockedHost clocked, bool settle = true)
    {
        var (host, clock) = clocked;
        var person = await host.CreatePersonAsync("Ann");
        var device = new TestDevice(host.Url, clock, peerId: person.PeerIdValue());
        await device.EnrollAsync();
        clock.Advance(TimeSpan.FromSeconds(1));
        await host.ApproveAsync(device);
        if (settle)
        {
            var poll = device.PollAsync(waitSeconds: 25);
            clock.Advance(TimeSpan.FromSeconds(10));
            // A job that looked at the clock just before it jumped waits for a time from there on, which a clock that stands still never reaches.
            while (!poll.IsCompleted)
            {
                try
                {
                    await poll.WaitAsync(TimeSpan.FromSeconds(2), TimeProvider.System);
                }
                catch (TimeoutException)
                {
                    clock.Advance(TimeSpan.FromSeconds(1));
                }
            }

            if ((await poll).Ok.State != "approved")
            {
                throw new InvalidOperationException($"The device was told {(await poll).Ok.State}.");
            }
        }

        return device;
    }

    /// <summary>The status and code of a refusal; status 200 and no code when it was none.</summary>
    public static async Task<(int Status, string? Code)> TryPostAsync(this MusterHost host, string path, object body) =>
        await host.Admin.PostStatusAsync(path, body);

    /// <inheritdoc cref="TryPostAsync"/>
    public static async Task<(int Status, string? Code)> PostStatusAsync(
        this HttpClient client,
        string path,
        object body
    )
    {
        using var response = await client.PostAsJsonAsync(path, body);
        return await CodeOfAsync(response);
    }

    public static async Task<(int Status, string? Code)> CodeOfAsync(HttpResponseMessage response)
    {
        var problem = response.IsSuccessStatusCode ? null : await response.Content.ReadFromJsonAsync<Problem>();
        return (response.IsSuccessStatusCode ? 200 : (int)response.StatusCode, problem?.Code);
    }

    public static async Task<T> GetAsync<T>(this MusterHost host, string path) =>
        await ReadAsync<T>(await host.Admin.GetAsync(path));

    public static async Task<T> PostAsync<T>(this MusterHost host, string path, object body) =>
        await ReadAsync<T>(await host.Admin.PostAsJsonAsync(path, body));

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        using (response)
        {
            return response.IsSuccessStatusCode
                ? (await response.Content.ReadFromJsonAsync<T>())! // the API answers no null
                : throw new InvalidOperationException(
                    $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}"
                );
        }
    }
}
