using System.Text.Json;
using Muster.Modules.Devices;

namespace Muster.Modules.EnrollmentTimeGrouping.Internal;

/// <summary>Codes of validation as Microsoft writes them: <c>firstPartyAppNotAnOwner</c>.</summary>
internal static class FaultCode
{
    public static string Of(GroupFault fault) => JsonNamingPolicy.CamelCase.ConvertName(fault.ToString());
}
