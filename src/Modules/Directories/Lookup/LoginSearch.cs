using Muster.Modules.Directories.Connect;
using Muster.Protocols.Ldap;

namespace Muster.Modules.Directories.Lookup;

/// <summary>One question for a hundred names: a list of thousands takes dozens of questions, not thousands.</summary>
internal static class LoginSearch
{
    public const int NamesAtOnce = 100;
    public const int LongestName = 256;

    /// <summary>More than this under a hundred names is no directory of people.</summary>
    private const int MostOfOneQuestion = 2_000;

    public static async Task<ILookup<string, DirectoryPerson>> RunAsync(
        DirectoryTarget target,
        DirectoryServer server,
        IReadOnlyCollection<string> logins,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var wanted = logins
            .Where(login => login.Length <= LongestName)
            .DistinctBy(DirectoryPeople.KeyOf)
            .ToDictionary(DirectoryPeople.KeyOf, StringComparer.Ordinal);
        await using var connection = await DirectoryConnection.OpenAsync(target, server, clock, ct);
        var found = new List<(string Key, DirectoryPerson Person)>();
        foreach (var names in wanted.Values.Chunk(NamesAtOnce))
        {
            var some = 0;
            await foreach (var entry in connection.SearchAsync(QuestionFor(target, names), DirectoryStep.People, ct))
            {
                if (++some > MostOfOneQuestion)
                {
                    throw new DirectoryException(
                        DirectoryStep.People,
                        $"{server} answers {names.Length} login names with more than {MostOfOneQuestion} entries.",
                        "See that the login attribute of the directory is the one that tells people apart."
                    );
                }

                var person = EntryReading.PersonOf(entry, target.Attributes);
                found.AddRange(
                    EntryReading
                        .LoginsOf(entry, target.Attributes)
                        .Select(DirectoryPeople.KeyOf)
                        .Where(wanted.ContainsKey)
                        .Distinct(StringComparer.Ordinal)
                        .Select(key => (key, person))
                );
            }
        }

        return found.ToLookup(one => one.Key, one => one.Person, StringComparer.Ordinal);
    }

    private static LdapSearch QuestionFor(DirectoryTarget target, IReadOnlyList<string> names) =>
        target.Search(
            new LdapFilter.And([
                target.Filter,
                new LdapFilter.Or([.. names.Select(name => LdapFilter.Equal(target.Attributes.Login, name))]),
            ]),
            target.Attributes.Names
        );
}
