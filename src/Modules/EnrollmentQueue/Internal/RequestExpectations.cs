using Microsoft.EntityFrameworkCore;
using Muster.Contracts.EnrollmentQueue;
using Muster.Kernel.Ids;
using Muster.Modules.Access.Roles;
using Muster.Modules.Devices;
using Muster.Storage.Model;

namespace Muster.Modules.EnrollmentQueue.Internal;

/// <summary>What the list of expected devices says of requests that wait.</summary>
internal static class RequestExpectations
{
    /// <param name="decide">Expected devices outside it are not told.</param>
    public static async Task<IReadOnlyDictionary<EnrollmentRequestId, ExpectedMatch>> OfAsync(
        MusterDbContext db,
        IReadOnlyCollection<EnrollmentRequest> requests,
        Scope decide,
        CancellationToken ct
    )
    {
        var waiting = requests.Where(request => request.State == RequestState.Pending).ToList();
        if (waiting.Count == 0)
        {
            return new Dictionary<EnrollmentRequestId, ExpectedMatch>();
        }

        var matches = await db.ExpectedMatchesAsync(waiting.ConvertAll(request => request.Shown), ct);
        var told = decide.Everything ? null : await db.ExpectedIn(decide).ToHashSetAsync(ct);
        return waiting
            .Zip(matches)
            .Where(pair => pair.Second is { } match && told?.Contains(match.Device.DeviceId) != false)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second!); // asked above
    }

    public static RequestExpectation Of(EnrollmentRequest request, ExpectedMatch match) =>
        new()
        {
            DeviceId = match.Device.DeviceId.Value,
            DisplayName = match.Device.DisplayName,
            Match = EnumText.Of(match.Kind),
            Identifier = match.By.Kind,
            Listed = match.By.Value,
            Shown = match.Shown,
            OtherPlatform = match.Device.Platform == request.Platform ? null : match.Device.Platform,
            OtherSerialNumber =
                match is { Kind: ExpectedMatchKind.Key, Device.SerialNumber: { } listed }
                && request.SerialNumber is { } shown
                && listed != shown
                    ? listed
                    : null,
        };
}
