using System.Net.Http.Json;
using Muster.Contracts.EnrollmentKeys;
using Muster.Contracts.People;

namespace Muster.Benchmarks.Processes;

/// <summary>What administrators call before anything is measured.</summary>
internal static class AdminCalls
{
    /// <exception cref="InvalidOperationException">The server refused; its answer stands in it.</exception>
    public static async Task<T> PostAsync<T>(this ServerProcess server, string path, object body)
    {
        using var answer = await server.Admin.PostAsJsonAsync(path, body);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<T>())! // the API answers no null
            : throw new InvalidOperationException($"{path}: {await answer.Content.ReadAsStringAsync()}");
    }

    public static Task<Person> CreatePersonAsync(this ServerProcess server, string name) =>
        server.PostAsync<Person>("/api/people", new CreatePerson { DisplayName = name });

    /// <returns>The secret of a key for devices of this person.</returns>
    public static async Task<string> KeyForAsync(this ServerProcess server, Person person, int uses) =>
        (
            await server.PostAsync<NewEnrollmentKey>(
                "/api/enrollment-keys",
                new CreateEnrollmentKey
                {
                    Name = $"Devices of {person.DisplayName}",
                    PersonId = person.Id,
                    MaxUses = uses,
                }
            )
        ).Secret;
}
