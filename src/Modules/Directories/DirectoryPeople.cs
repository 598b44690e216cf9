using Microsoft.EntityFrameworkCore;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.Directories.Connect;
using Muster.Modules.Directories.Lookup;
using Muster.Modules.Keys;
using Muster.Storage.Writing;

namespace Muster.Modules.Directories;

/// <summary>Looks people up in a directory by their login names, many at a time. It waits for the network: never in a unit of work.</summary>
public sealed class DirectoryPeople
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(45);
    private readonly Database database;
    private readonly SecretBox box;
    private readonly TimeProvider clock;

    internal DirectoryPeople(Database database, SecretBox box, TimeProvider clock) =>
        (this.database, this.box, this.clock) = (database, box, clock);

    /// <summary>The form under which login names are compared: whatever their case.</summary>
    public static string KeyOf(string login) => SearchKey.Of(login);

    public async Task<DirectoryAnswer> FindAsync(
        DirectoryId id,
        IReadOnlyCollection<string> logins,
        CancellationToken ct
    )
    {
        var row = await database.ReadAsync(
            (db, token) => db.Set<Internal.Directory>().SingleOrDefaultAsync(one => one.Id == id, token),
            ct
        );
        if (row is null)
        {
            return new DirectoryAnswer.Unavailable(
                "The directory was removed.",
                "Upload the list again, with another domain."
            );
        }

        if (row.PasswordIn(box) is not { } password)
        {
            return new DirectoryAnswer.Unavailable(
                "The password of the directory was sealed with a key that is gone.",
                "Enter it again under Settings > Directories."
            );
        }

        using var patience = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await OfAnyServerAsync(row.TargetWith(password), logins, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DirectoryAnswer.Unavailable(
                $"{row.Name} takes longer than {Longest.TotalSeconds:0} seconds for {logins.Count} login names.",
                "Ask its administrators for an index of the login attribute, then check again."
            );
        }
    }

    private async Task<DirectoryAnswer> OfAnyServerAsync(
        DirectoryTarget target,
        IReadOnlyCollection<string> logins,
        CancellationToken ct
    )
    {
        DirectoryException? first = null;
        foreach (var server in target.Servers)
        {
            try
            {
                return new DirectoryAnswer.Found(await LoginSearch.RunAsync(target, server, logins, clock, ct));
            }
            catch (DirectoryException fault)
            {
                first ??= fault;
                if (!fault.IsOfServer)
                {
                    break;
                }
            }
        }

        return new DirectoryAnswer.Unavailable(first!.Message, first.Remedy); // there is at least one server
    }
}
