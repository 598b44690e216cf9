using Microsoft.EntityFrameworkCore;
using Muster.Contracts.Policies;
using Muster.Http;
using Muster.Modules.Access;
using Muster.Storage.Model;

namespace Muster.Modules.Policies.SecondPerson.Internal;

/// <summary>Whether a change waits for a second person.</summary>
internal static class SecondPersonRule
{
    private const int Two = 2;

    public static async Task<bool> IsRequiredAsync(MusterDbContext db, CancellationToken ct) =>
        (await ReadAsync(db, ct)).Required;

    public static async Task<SecondPersonSetting> ReadAsync(MusterDbContext db, CancellationToken ct)
    {
        var row = await db.Set<SecondPersonRow>().SingleOrDefaultAsync(ct);
        var people = await PermissionHolders.CountPeopleAsync(db, Permissions.ManagePolicies, ct);
        var mode = row?.Mode ?? SecondPersonMode.Auto;
        return new SecondPersonSetting
        {
            SecondPerson = EnumText.Of(mode),
            Required = mode switch
            {
                SecondPersonMode.Always => true,
                SecondPersonMode.Never => false,
                SecondPersonMode.Auto => people >= Two,
            },
            People = people,
            Version = row?.RowVersion ?? 0,
        };
    }
}
